package org.socialprescribing.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The requests on the guide's page for engineers are real ones. */
class FollowingTheActorsPageIT extends StatedServer {

  private static final Pattern GET = Pattern.compile("(?m)^GET /fhir/(\\S+)$");

  @Test
  void everyReadAndSearchOnThePageIsAnswered() throws Exception {
    storedExamples();
    String page = Files.readString(Path.of("ig/input/pagecontent/actors.md"));
    List<String> requests = GET.matcher(page).results().map(found -> found.group(1)).toList();

    assertThat(requests).hasSizeGreaterThan(15);
    assertThat(requests)
        .allSatisfy(request -> assertThat(fhir.get(request).status()).as(request).isEqualTo(200));
  }
}
