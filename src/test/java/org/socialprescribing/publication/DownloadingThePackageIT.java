package org.socialprescribing.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import org.hl7.fhir.utilities.npm.NpmPackage;
import org.junit.jupiter.api.Test;
import org.socialprescribing.RunningServer;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The guide's package is where tools look for it. */
class DownloadingThePackageIT extends RunningServer {

  @LocalServerPort private int port;

  @Test
  void aToolCanInstallThePackageFromTheServer() throws Exception {
    URI address = URI.create("http://127.0.0.1:" + port + "/ig/package.tgz");

    var answer =
        HttpClient.newHttpClient()
            .send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofByteArray());

    assertThat(answer.statusCode()).isEqualTo(200);
    NpmPackage content = NpmPackage.fromPackage(new ByteArrayInputStream(answer.body()));
    assertThat(content.name()).isEqualTo("england.social-prescribing");
    assertThat(content.load("package", "StructureDefinition-referral-task.json")).isNotNull();
  }
}
