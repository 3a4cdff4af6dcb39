package org.socialprescribing.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NarrativeAddressesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://example.org/a?b=c:d",
        "#here",
        "mailto:a@example.org",
        "tel:01632960011",
        "a/b.png",
        "",
        "data:image/png;base64,iVBORw0KGgo="
      })
  void linksThatBrowsersFollowPass(String address) {
    assertThat(NarrativeAddresses.isHarmless(address)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "javascript:alert(1)",
        "JaVaScRiPt:alert(1)",
        " \u0001javascript:alert(1)",
        "java\tscript:alert(1)",
        "java\nscript:alert(1)",
        "vbscript:a",
        "data:text/html,<script>alert(1)</script>",
        "data:image/svg+xml;base64,PHN2Zz4=",
        "blob:https://example.org/a",
        "file:///etc/passwd"
      })
  void thoseThatTheyRunDoNot(String address) {
    assertThat(NarrativeAddresses.isHarmless(address)).isFalse();
  }
}
