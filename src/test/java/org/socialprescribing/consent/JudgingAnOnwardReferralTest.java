package org.socialprescribing.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.socialprescribing.conformance.GuideFixture;
import org.socialprescribing.conformance.UnusableSetting;
import org.socialprescribing.conformance.explain.RefusedRequest;

/** A consent lets an onward referral go, or a reason where the site allows it. F16, F17, F28. */
class JudgingAnOnwardReferralTest {

  private static final LocalDate DAY = LocalDate.of(2026, 7, 1);

  @ParameterizedTest(name = "{0} | reason {1}, allowed {2} -> {3}")
  @CsvSource(
      delimiter = '|',
      value = {
        "yes 2026-01-01 club | -            | -                          | sent",
        "yes 2026-01-01 club | other        | -                          | sent",
        "''                  | -            | -                          | consent-missing",
        "''                  | -            | safeguarding lacks-capacity | consent-missing",
        "''                  | safeguarding | -                          | consent-reason-not-allowed",
        "''                  | other        | safeguarding lacks-capacity | consent-reason-not-allowed",
        "''                  | words        | safeguarding lacks-capacity | consent-reason-not-allowed",
        "''                  | safeguarding | safeguarding               | sent",
        "''                  | lacks-capacity | safeguarding lacks-capacity | sent",
        "''                  | to-be-recorded-by-receiver | to-be-recorded-by-receiver | sent",
        "no 2026-01-01 club  | -            | -                          | consent-refused",
        "no 2026-01-01 club  | safeguarding | -                          | consent-refused",
        // Against a refusal only safeguarding stands.
        "no 2026-01-01 club  | safeguarding | safeguarding               | sent",
        "no 2026-01-01 club  | lacks-capacity | safeguarding lacks-capacity | consent-refused",
        "no 2026-01-01       | other        | other                      | consent-refused",
      })
  void whatIsSent(String said, String reason, String allowed, String outcome) {
    var consents = Consents.said(said.equals("''") ? "" : said);
    var judge = new SharingJudge(new AllowedReasons(words(allowed)));
    var sent = referral(null, reason);

    if (outcome.equals("sent")) {
      judge.require(sent, Optional.empty(), consents, Consents.recipient("club"), DAY);
    } else {
      assertThat(refusal(judge, sent, Optional.empty(), consents)).isEqualTo(outcome);
    }
  }

  @ParameterizedTest(name = "points to {0} -> {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "yes 2026-01-01 club is inactive     | consent-not-in-force",
        "yes 2026-01-01 club to 2026-06-30   | consent-not-in-force",
        "yes 2026-01-01 club from 2026-07-02 | consent-not-in-force",
        "yes 2026-07-02 club                 | consent-not-in-force",
      })
  void theConsentThatItPointsToIsInForceAlsoWhereAnotherOnePermits(String said, String rule) {
    var pointedTo = Consents.said(said).get(0);
    var consents = Consents.said(said + "; yes 2026-02-01 club");
    var judge = new SharingJudge(new AllowedReasons(Set.of("safeguarding")));

    assertThat(
            refusal(
                judge, referral(pointedTo.id(), "safeguarding"), Optional.of(pointedTo), consents))
        .isEqualTo(rule);
  }

  @Test
  void theConsentThatItPointsToIsThePersonsOwn() {
    var own = Consents.said("yes 2026-01-01 club");
    var judge = new SharingJudge(new AllowedReasons(Set.of()));
    var sent =
        new OnwardReferral("Patient/tom", "Organization/club", null, "Consent/1", false, Set.of());

    assertThat(refusal(judge, sent, Optional.of(own.get(0)), List.of()))
        .isEqualTo("consent-of-another");
  }

  @Test
  void aSiteCannotAllowAReasonThatTheGuideDoesNotHave() {
    var settings = new ConsentProperties(Set.of("convenience"));

    assertThatThrownBy(() -> AllowedReasons.of(settings, GuideFixture.GUIDE))
        .isInstanceOf(UnusableSetting.class)
        .hasMessageContaining("convenience")
        .satisfies(
            refused -> assertThat(((UnusableSetting) refused).action()).contains("safeguarding"));
  }

  private static OnwardReferral referral(String agreed, String reason) {
    Set<String> codes = Set.of("-", "words").contains(reason) ? Set.of() : Set.of(reason);
    return new OnwardReferral(
        Consents.MARGARET, "Organization/club", null, agreed, !reason.equals("-"), codes);
  }

  private static Set<String> words(String text) {
    return Arrays.stream(text.split(" "))
        .filter(word -> !word.equals("-"))
        .collect(Collectors.toSet());
  }

  private static String refusal(
      SharingJudge judge,
      OnwardReferral sent,
      Optional<SharingConsent> agreed,
      List<SharingConsent> consents) {
    try {
      judge.require(sent, agreed, consents, Consents.recipient("club"), DAY);
      return "sent";
    } catch (RefusedRequest refused) {
      assertThat(refused.getStatusCode()).isEqualTo(422);
      assertThat(refused.issues()).hasSize(1);
      assertThat(refused.issues().get(0).advice()).isNotEmpty();
      return refused.issues().get(0).rule();
    }
  }
}
