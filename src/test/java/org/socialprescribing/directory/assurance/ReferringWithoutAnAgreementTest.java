package org.socialprescribing.directory.assurance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Map;
import org.hl7.fhir.r4.model.OperationOutcome.IssueSeverity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.socialprescribing.conformance.explain.Issue;
import org.socialprescribing.conformance.explain.RefusedRequest;
import org.socialprescribing.directory.assurance.AssuranceProperties.MissingAgreement;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** The check supports and informs; it stops a referral only where a site wants that. F74. */
class ReferringWithoutAnAgreementTest {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 27);

  @ParameterizedTest(name = "{0}, review by {1} -> {2}")
  @CsvSource(
      nullValues = "-",
      value = {
        "SIGNED,   2026-11-27, -",
        "SIGNED,   2026-11-26, agreement-expired",
        "UNSIGNED, -,          agreement-missing",
        "MISSING,  -,          agreement-missing",
        "DECLINED, -,          agreement-declined",
      })
  void isToldUnlessAnAgreementIsInForce(AgreementState state, LocalDate reviewBy, String rule) {
    var receiver = new Receiver("Organization/1", true, state, reviewBy);

    assertThat(policy(MissingAgreement.WARN).judge(receiver, DAY).map(Issue::rule).orElse(null))
        .isEqualTo(rule);
    assertThat(policy(MissingAgreement.WARN).judge(receiver, DAY).stream())
        .allMatch(issue -> issue.severity() == IssueSeverity.WARNING);
    assertThat(policy(MissingAgreement.SILENT).judge(receiver, DAY)).isEmpty();
    if (rule == null) {
      assertThat(policy(MissingAgreement.REFUSE).judge(receiver, DAY)).isEmpty();
    } else {
      assertThatThrownBy(() -> policy(MissingAgreement.REFUSE).judge(receiver, DAY))
          .isInstanceOfSatisfying(
              RefusedRequest.class,
              refused -> {
                assertThat(refused.getStatusCode()).isEqualTo(422);
                assertThat(refused.issues())
                    .singleElement()
                    .satisfies(
                        issue -> {
                          assertThat(issue.rule()).isEqualTo(rule);
                          assertThat(issue.severity()).isEqualTo(IssueSeverity.ERROR);
                          assertThat(issue.advice()).isNotEmpty();
                        });
              });
    }
  }

  @ParameterizedTest
  @EnumSource(MissingAgreement.class)
  void nothingIsAskedOfWhomThePromptsAreNotMeantFor(MissingAgreement missing) {
    var council = new Receiver("Organization/1", false, AgreementState.MISSING, null);

    assertThat(policy(missing).judge(council, DAY)).isEmpty();
  }

  @Test
  void warnsWhereTheSiteSaysNothing() {
    assertThat(missingAgreement(Map.of())).isEqualTo(MissingAgreement.WARN);
    assertThat(missingAgreement(Map.of("site.missing-agreement", "refuse")))
        .isEqualTo(MissingAgreement.REFUSE);
  }

  private static MissingAgreement missingAgreement(Map<String, String> settings) {
    return new Binder(new MapConfigurationPropertySource(settings))
        .bindOrCreate("site", AssuranceProperties.class)
        .missingAgreement();
  }

  private static AgreementPolicy policy(MissingAgreement missing) {
    return new AgreementPolicy(missing);
  }
}
