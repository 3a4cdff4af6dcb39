package org.socialprescribing.fhir;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** Writes bytes to a server that no HTTP client would write, and reads what comes back. */
public final class RawHttp {

  private final InetSocketAddress server;

  /**
   * @param address of the server, such as {@code http://127.0.0.1:8080}
   */
  public RawHttp(String address) {
    URI uri = URI.create(address);
    this.server = new InetSocketAddress(uri.getHost(), uri.getPort());
  }

  public Socket open() throws IOException {
    var socket = new Socket();
    socket.connect(server);
    return socket;
  }

  /**
   * Sends a request that asks the server to close, and reads the whole answer.
   *
   * @return with status 0 when the server closed without an answer
   */
  public Answer send(byte[] request, Duration patience) {
    try (Socket socket = open()) {
      try {
        socket.getOutputStream().write(request);
        socket.getOutputStream().flush();
      } catch (IOException closedEarly) {
        // What it said before it closed is there to be read.
      }
      return read(socket, patience);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static Answer read(Socket socket, Duration patience) throws IOException {
    socket.setSoTimeout((int) patience.toMillis());
    var bytes = new ByteArrayOutputStream();
    try {
      socket.getInputStream().transferTo(bytes);
    } catch (SocketTimeoutException e) {
      if (bytes.size() == 0) {
        throw e;
      }
    } catch (IOException reset) {
      // Closed while something was still on its way to it.
    }
    return parse(bytes.toString(StandardCharsets.ISO_8859_1));
  }

  private static Answer parse(String text) {
    String[] parts = text.split("\r\n\r\n", 2);
    String[] lines = parts[0].split("\r\n");
    var headers = new TreeMap<String, List<String>>(String.CASE_INSENSITIVE_ORDER);
    for (int i = 1; i < lines.length; i++) {
      String[] header = lines[i].split(":", 2);
      headers.computeIfAbsent(header[0], name -> new ArrayList<>()).add(header[1].trim());
    }
    return new Answer(
        lines[0].startsWith("HTTP/1.1 ") ? Integer.parseInt(lines[0].substring(9, 12)) : 0,
        HttpHeaders.of(headers, (name, value) -> true),
        parts.length > 1 ? parts[1] : "");
  }
}
