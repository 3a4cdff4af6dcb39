package org.socialprescribing.security.scope;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.socialprescribing.security.Caller;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;

/** A directory that is closed opens to whoever may read all of it. */
class ReadingEverythingTest {

  private final ReadingEverything directory =
      new ReadingEverything(Set.of("HealthcareService", "Location"));

  @ParameterizedTest
  @CsvSource({
    "system/*.rs, true",
    "user/HealthcareService.rs system/Location.read, true",
    "user/HealthcareService.rs, false",
    "system/HealthcareService.r system/Location.rs, false",
    "patient/*.rs, false",
    "user/HealthcareService.rs?active=true user/Location.rs, false",
    "'', false"
  })
  void asksForEveryTypeWithoutLimits(String scopes, boolean opens) {
    var caller =
        new Caller(
            "referrer", null, null, null, "app", "issuer", Set.of(scopes.split(" ")), Set.of());
    var login = new TestingAuthenticationToken(caller, null);

    assertThat(directory.check(() -> login, null).isGranted()).isEqualTo(opens);
  }

  @Test
  void isClosedToWhoeverHasNoToken() {
    var nobody =
        new AnonymousAuthenticationToken("key", "nobody", AuthorityUtils.createAuthorityList("a"));

    assertThat(directory.check(() -> nobody, null).isGranted()).isFalse();
  }
}
