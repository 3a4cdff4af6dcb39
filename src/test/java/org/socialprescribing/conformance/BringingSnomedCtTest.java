package org.socialprescribing.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.support.IValidationSupport;
import ca.uhn.fhir.rest.api.EncodingEnum;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.hl7.fhir.common.hapi.validation.validator.WorkerContextValidationSupportAdapter;
import org.hl7.fhir.r4.model.ValueSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.socialprescribing.FreePort;
import org.socialprescribing.conformance.explain.Explainer;
import org.socialprescribing.conformance.explain.Issue;
import org.socialprescribing.conformance.terminology.SnomedCodes;
import org.socialprescribing.conformance.terminology.SnomedCt;
import org.socialprescribing.conformance.terminology.SnomedFolder;
import org.socialprescribing.conformance.terminology.SnomedRelease;
import org.socialprescribing.conformance.terminology.TerminologyServer;
import org.socialprescribing.conformance.validation.Finding;
import org.socialprescribing.conformance.validation.GuideValidator;
import org.socialprescribing.fhir.Json;

/**
 * A site that brings SNOMED CT has its codes checked; without it they are accepted with a warning.
 */
class BringingSnomedCtTest {

  private static final String SNOMED_CT = "http://snomed.info/sct";
  private static final List<ValueSet> VALUE_SETS = GuideFixture.GUIDE.all(ValueSet.class).toList();

  @TempDir private static Path folder;

  private static Site withRelease;
  private static Site withDeadServer;
  private static Site withNeither;

  /** A server's validator with what its site has brought. */
  private record Site(GuideValidator validator, Explainer explainer) {

    static Site of(SiteAdditions additions) {
      IValidationSupport supports =
          ValidationSupports.of(GuideFixture.FHIR, GuideFixture.GUIDE, additions);
      var validator =
          new GuideValidator(
              WorkerContextValidationSupportAdapter.newVersionSpecificWorkerContextWrapper(
                  supports),
              GuideFixture.GUIDE,
              additions.quickness());
      return new Site(
          validator, new Explainer(GuideFixture.FHIR, GuideFixture.GUIDE, supports, validator));
    }

    /** All that the full validator finds, warnings included. */
    List<Finding> findings(ObjectNode resource) {
      return validator.judgeFully(text(resource), EncodingEnum.JSON).findings();
    }

    /** What the sender is told. */
    List<Issue> refusals(ObjectNode resource) {
      return explainer.explain(validator.judge(text(resource), EncodingEnum.JSON).findings());
    }

    private static byte[] text(ObjectNode resource) {
      return resource.toString().getBytes(StandardCharsets.UTF_8);
    }
  }

  @BeforeAll
  static void configureTheSites() throws Exception {
    SnomedCt release =
        SnomedRelease.read(SnomedFolder.writtenTo(folder), SnomedCodes.expressions(VALUE_SETS));
    withRelease = Site.of(new SiteAdditions(UkCore.notEnforced(), release, false));
    var server =
        new TerminologyServer(
            GuideFixture.FHIR,
            URI.create("http://127.0.0.1:" + FreePort.find() + "/fhir"),
            Duration.ofSeconds(1),
            Duration.ofMinutes(1),
            Clock.systemUTC());
    withDeadServer = Site.of(new SiteAdditions(UkCore.notEnforced(), server, true));
    withNeither = Site.of(SiteAdditions.none());
  }

  @Test
  void aCodeThatTheReleaseDoesNotHaveIsRefused() {
    var refusals = withRelease.refusals(need(SnomedFolder.NO_CONCEPT));

    assertThat(refusals).extracting(Issue::rule).containsExactly("code-unknown");
    assertThat(refusals.get(0).sentence()).contains(SnomedFolder.NO_CONCEPT);
  }

  @Test
  void aCodeThatIsNoLongerActiveIsRefused() {
    assertThat(withRelease.refusals(need(SnomedFolder.NOT_ACTIVE)))
        .extracting(Issue::rule)
        .containsExactly("code-unknown");
  }

  @Test
  void aMemberOfTheReferenceSetIsAcceptedWithoutAWord() {
    assertThat(withRelease.findings(need(SnomedFolder.LONELY))).isEmpty();
  }

  @Test
  void anActiveCodeThatIsNoMemberIsAcceptedWhereOtherCodesAreWelcome() {
    assertThat(withRelease.refusals(need("871731000000106"))).isEmpty();
  }

  @Test
  void aCodeIsNotAMemberWhenTheReferenceSetDoesNotHoldItAnyMore() {
    var codes = new SnomedCodes(GuideFixture.FHIR, releaseOf(), VALUE_SETS);
    var needs = valueSet("social-prescribing-needs");

    assertThat(
            codes
                .validateCodeInValueSet(
                    null, null, SNOMED_CT, SnomedFolder.SOCIAL_PROBLEM, null, needs)
                .isOk())
        .isFalse();
    assertThat(
            codes
                .validateCodeInValueSet(null, null, SNOMED_CT, SnomedFolder.LONELY, null, needs)
                .isOk())
        .isTrue();
  }

  @Test
  void aServerThatDoesNotAnswerRefusesNothing() {
    assertThat(withDeadServer.refusals(need(SnomedFolder.NO_CONCEPT))).isEmpty();
    assertThat(withDeadServer.findings(need(SnomedFolder.NO_CONCEPT))).isNotEmpty();
  }

  @Test
  void withoutSnomedCtAnUnknownCodeIsAWarning() {
    assertThat(withNeither.refusals(need(SnomedFolder.NO_CONCEPT))).isEmpty();
    assertThat(withNeither.findings(need(SnomedFolder.NO_CONCEPT))).isNotEmpty();
  }

  @Test
  void whatAServiceJudgesIsNotAcceptedBeforeItIsAsked() {
    var asked = new SiteAdditions(UkCore.notEnforced(), SnomedCt.UNKNOWN, true);

    assertThat(asked.quickness().judgedElsewhere()).accepts(SNOMED_CT).rejects("urn:other");
    assertThat(SiteAdditions.none().quickness().judgedElsewhere()).rejects(SNOMED_CT);
  }

  private static SnomedRelease releaseOf() {
    return SnomedRelease.read(folder, SnomedCodes.expressions(VALUE_SETS));
  }

  private static ValueSet valueSet(String id) {
    return VALUE_SETS.stream().filter(set -> set.getIdPart().equals(id)).findFirst().orElseThrow();
  }

  private static ObjectNode need(String code) {
    String text = new String(GuideFixture.read(GuideFixture.example("Condition-need-debt")));
    var need = (ObjectNode) Json.parse(text);
    var coding = (ObjectNode) need.at("/code/coding/0");
    coding.removeAll();
    coding.put("system", SNOMED_CT).put("code", code);
    return need;
  }
}
