package org.socialprescribing.outbox;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** A mail server (RFC 5321, as much as is needed), which misbehaves when it is told to. */
public final class FakeMailServer implements AutoCloseable {

  /** How it answers. */
  public enum Mood {
    WELL,
    /** It would take the mail later. */
    BUSY,
    /** It does not know the recipient. */
    REFUSING,
    /** It closes the connection in the middle of the mail. */
    CUTTING_OFF,
    /** It takes the mail and closes the connection without saying so. */
    SILENT,
    /** It takes the connection and says nothing. */
    SLOW
  }

  private final ServerSocket socket;
  private final List<String> mails = new CopyOnWriteArrayList<>();
  private final AtomicInteger conversations = new AtomicInteger();
  private volatile Mood mood = Mood.WELL;

  private FakeMailServer(ServerSocket socket) {
    this.socket = socket;
  }

  public static FakeMailServer start() {
    try {
      var server = new FakeMailServer(new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1")));
      inBackground(server::accept);
      return server;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public int port() {
    return socket.getLocalPort();
  }

  public void become(Mood next) {
    mood = next;
  }

  /** What it has taken, each with recipient, headers and text as they came. */
  public List<String> mails() {
    return List.copyOf(mails);
  }

  /** How often somebody has connected. */
  public int conversations() {
    return conversations.get();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }

  private static void inBackground(Runnable work) {
    var thread = new Thread(work, "fake-mail-server");
    thread.setDaemon(true);
    thread.start();
  }

  private void accept() {
    while (!socket.isClosed()) {
      try {
        Socket client = socket.accept();
        conversations.incrementAndGet();
        inBackground(() -> talk(client));
      } catch (IOException e) {
        // Closed, or the client has gone: the next one.
      }
    }
  }

  private void talk(Socket client) {
    try (client) {
      if (mood == Mood.SLOW) {
        Thread.sleep(10_000);
        return;
      }
      var lines =
          new BufferedReader(
              new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII));
      OutputStream out = client.getOutputStream();
      answer(out, "220 mail.example");
      String recipient = "";
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        String verb = line.split("[ :]")[0].toUpperCase(Locale.ROOT);
        switch (verb) {
          case "RCPT" -> {
            recipient = line;
            answer(out, recipientAnswer());
          }
          case "DATA" -> {
            answer(out, "354 go on");
            if (!taken(lines, out, recipient)) {
              return;
            }
          }
          case "QUIT" -> {
            answer(out, "221 bye");
            return;
          }
          default -> answer(out, "250 ok");
        }
      }
    } catch (IOException e) {
      // The client has hung up.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private String recipientAnswer() {
    return switch (mood) {
      case BUSY -> "451 try later, lead@service.example";
      case REFUSING -> "550 no such user lead@service.example";
      default -> "250 ok";
    };
  }

  /** False when the conversation is to end here. */
  private boolean taken(BufferedReader lines, OutputStream out, String recipient)
      throws IOException {
    if (mood == Mood.CUTTING_OFF) {
      return false;
    }
    var mail = new StringBuilder(recipient).append('\n');
    for (String line = lines.readLine(); !".".equals(line); line = lines.readLine()) {
      if (line == null) {
        return false;
      }
      mail.append(line).append('\n');
    }
    mails.add(mail.toString());
    if (mood == Mood.SILENT) {
      return false;
    }
    answer(out, "250 taken");
    return true;
  }

  private static void answer(OutputStream out, String line) throws IOException {
    out.write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
    out.flush();
  }
}
