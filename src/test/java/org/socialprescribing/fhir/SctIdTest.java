package org.socialprescribing.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SctIdTest {

  @ParameterizedTest
  @ValueSource(strings = {"871691000000100", "871711000000103", "267076002", "138875005"})
  void aPublishedConceptIsWellFormed(String published) {
    assertThat(new SctId(published).isWellFormed()).isTrue();
    assertThat(new SctId(published).namesAConcept()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"1054321000000100", "1076171000000100", "104586100000100"})
  void numbersWithAWrongCheckDigitAreFoundThoughTheyWerePublished(String published) {
    assertThat(new SctId(published).isWellFormed()).isFalse();
  }

  @Test
  void anyMistypedDigitIsFound() {
    String right = "871691000000100";
    for (int place = 0; place < right.length(); place++) {
      for (char digit = '0'; digit <= '9'; digit++) {
        String typed = right.substring(0, place) + digit + right.substring(place + 1);

        assertThat(new SctId(typed).isWellFormed()).isEqualTo(typed.equals(right));
      }
    }
  }

  @Test
  void anIdentifierOfADescriptionNamesNoConcept() {
    // The last but two digits are 01, which is the partition of descriptions.
    assertThat(new SctId("680946014").namesAConcept()).isFalse();
  }
}
