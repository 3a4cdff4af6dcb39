package org.socialprescribing.publication;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.socialprescribing.RunningServer;

/** The running server shows the guide that it obeys. */
class VisitingTheSiteIT extends RunningServer {

  @Test
  void startsAtItsHomePage() {
    var page = web("/ig/");

    assertThat(page.status()).isEqualTo(200);
    assertThat(page.header("Content-Type")).startsWith("text/html");
    assertThat(page.body()).contains("<h1>Social prescribing in England</h1>");
  }

  @Test
  void findsTheWayWithoutTheLastSlash() {
    var answer = web("/ig");

    assertThat(answer.status()).isEqualTo(302);
    assertThat(answer.header("Location")).endsWith("/ig/");
  }

  @Test
  void showsThePageThatAnExplainedErrorNames() {
    assertThat(web("/ig/StructureDefinition-referral-request.html").body())
        .contains("id=\"ServiceRequest.subject\"");
    assertThat(web("/ig/CodeSystem-rule.html").body()).contains("id=\"element-missing\"");
  }

  @Test
  void letsBrowsersKeepPagesButAskWhetherTheyChanged() {
    var first = web("/ig/index.html");

    assertThat(first.header("Cache-Control")).contains("no-cache").doesNotContain("no-store");
    assertThat(web("/ig/index.html", "If-Modified-Since", first.header("Last-Modified")).status())
        .isEqualTo(304);
  }

  @Test
  void offersTheGuideAsAPackage() {
    assertThat(web("/ig/package.tgz").status()).isEqualTo(200);
  }

  @Test
  void saysThatAPageDoesNotExist() {
    assertThat(web("/ig/no-such-page.html").status()).isEqualTo(404);
  }
}
