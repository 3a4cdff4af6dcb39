package org.socialprescribing.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NhsNumberTest {

  @ParameterizedTest
  @CsvSource({
    "9990000018, true",
    "9434765919, true",
    "9434765910, false",
    "943476591,  false",
    "'943 476 5919', false",
    "ABCDEFGHIJ, false",
    "0000000000, true"
  })
  void isValidWhenItsLastDigitFitsTheOtherNine(String text, boolean valid) {
    assertThat(NhsNumber.isValid(text)).isEqualTo(valid);
  }

  @Test
  void isNeverMadeFromAnInvalidText() {
    assertThatThrownBy(() -> new NhsNumber("9434765910"))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
