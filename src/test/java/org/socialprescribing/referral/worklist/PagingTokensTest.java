package org.socialprescribing.referral.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The token of a page leads back to the place where the page before ended, or nowhere. */
class PagingTokensTest {

  private static final Position PLACE =
      new Position(2, Instant.parse("2026-03-29T01:30:00.123456Z"), "Task/4711-ä");

  @Test
  void aTokenLeadsToItsPlace() {
    assertThat(Position.of(PLACE.token())).contains(PLACE);
  }

  @Test
  void anyOtherCharacterAnywhereLeadsNowhere() {
    String token = PLACE.token();
    for (int at = 0; at < token.length(); at++) {
      char other = token.charAt(at) == 'A' ? 'B' : 'A';
      String damaged = token.substring(0, at) + other + token.substring(at + 1);

      assertThat(Position.of(damaged)).as(damaged).isEmpty();
    }
  }

  @Test
  void aPartOfATokenLeadsNowhere() {
    String token = PLACE.token();
    for (int end = 0; end < token.length(); end++) {
      assertThat(Position.of(token.substring(0, end))).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "2", "next", "ÿ", "a b", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", "=="})
  void whatWasNeverATokenLeadsNowhere(String token) {
    assertThat(Position.of(token)).isEmpty();
  }
}
