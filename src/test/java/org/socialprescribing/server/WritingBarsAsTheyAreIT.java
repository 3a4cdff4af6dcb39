package org.socialprescribing.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.socialprescribing.RunningServer;

/** FHIR's tokens have a bar in them, which browsers, curl and many clients do not escape. */
class WritingBarsAsTheyAreIT extends RunningServer {

  @Test
  void aSearchByANumberWithItsSystemIsUnderstood() throws IOException {
    assertThat(answer("/fhir/Patient?identifier=https://fhir.nhs.uk/Id/nhs-number|9990554412"))
        .startsWith("HTTP/1.1 200")
        .contains("searchset");
  }

  private String answer(String path) throws IOException {
    URI server = URI.create(address("/"));
    try (var socket = new Socket(server.getHost(), server.getPort())) {
      String request = "GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
