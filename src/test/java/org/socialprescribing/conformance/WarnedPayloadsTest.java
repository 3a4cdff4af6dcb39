package org.socialprescribing.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each file in {@code warned/} is accepted, with a warning of the rule that its name starts with.
 */
class WarnedPayloadsTest {

  static List<Path> payloads() throws IOException {
    try (var files = Files.list(Path.of("src", "test", "resources", "warned"))) {
      return files.sorted().toList();
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("payloads")
  void areAcceptedWithTheWarningInTheirName(Path payload) {
    String rule = payload.getFileName().toString().split("\\.", 2)[0];
    var findings =
        GuideFixture.VALIDATOR
            .judgeFully(GuideFixture.read(payload), GuideFixture.encodingOf(payload))
            .findings();

    assertThat(GuideFixture.refusalsOf(payload)).isEmpty();
    assertThat(findings)
        .extracting(finding -> String.valueOf(finding.message().getMessageId()))
        .anyMatch(id -> id.endsWith("#" + rule));
  }
}
