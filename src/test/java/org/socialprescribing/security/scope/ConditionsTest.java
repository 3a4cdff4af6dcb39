package org.socialprescribing.security.scope;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Search parameters of conditional requests. */
class ConditionsTest {

  @Test
  void keepEveryValue() {
    assertThat(Conditions.text(Conditions.parse("identifier=a%7C1&identifier=b&name")))
        .isEqualTo("identifier=a%7C1&identifier=b&name=");
  }

  @ParameterizedTest
  @CsvSource({
    "Patient?_id=%7Ereferrer%7E7%7En%7E&identifier=x, Patient?identifier=x",
    "_id=%7Ereferrer%7E7%7En%7E&identifier=x, identifier=x",
    "Patient?_id=7&identifier=x, Patient?_id=7&identifier=x"
  })
  void areVerifiedAsTheirSenderWroteThem(String url, String written) {
    assertThat(Conditions.withoutNarrowing(url)).isEqualTo(written);
  }
}
