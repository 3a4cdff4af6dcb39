package org.socialprescribing.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.socialprescribing.conformance.terminology.SnomedCt.Answer;
import org.socialprescribing.conformance.terminology.SnomedFolder;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.core.io.support.SpringFactoriesLoader;

/** A site's settings bring what they name, and what cannot be used is told in words. */
class ConfiguringTheSiteTest {

  private static final String SNOMED_CT = "http://snomed.info/sct";

  @TempDir private Path folder;

  @Test
  void withoutSettingsThereIsTheGuideAlone() {
    SiteAdditions additions = configured(Map.of());

    assertThat(additions.ukCore().isEnforced()).isFalse();
    assertThat(additions.hasSnomedCt()).isFalse();
    assertThat(additions.quickness().isAllowed()).isTrue();
  }

  @Test
  void emptySettingsAreNone() {
    SiteAdditions additions =
        configured(
            Map.of(
                "social-prescribing.conformance.uk-core-package", "",
                "social-prescribing.terminology.snomed-release", "",
                "social-prescribing.terminology.server-url", ""));

    assertThat(additions.ukCore().isEnforced()).isFalse();
    assertThat(additions.hasSnomedCt()).isFalse();
  }

  @Test
  void aReleaseIsReadAndMayBeRemembered() throws Exception {
    SiteAdditions additions =
        configured(
            Map.of(
                "social-prescribing.terminology.snomed-release",
                SnomedFolder.writtenTo(folder).toString()));

    assertThat(additions.snomedCt().isActive(SnomedFolder.LONELY)).isEqualTo(Answer.YES);
    assertThat(additions.quickness().judgedElsewhere()).rejects(SNOMED_CT);
  }

  @Test
  void whatAServerJudgesMustNotBeRemembered() {
    SiteAdditions additions =
        configured(
            Map.of(
                "social-prescribing.terminology.server-url", "http://127.0.0.1:9/fhir",
                "social-prescribing.terminology.timeout", "1s"));

    assertThat(additions.hasSnomedCt()).isTrue();
    assertThat(additions.quickness().judgedElsewhere()).accepts(SNOMED_CT);
  }

  @Test
  void whatCannotBeUsedStopsTheStartWithItsNameAndWhatToDo() {
    Map<String, String> settings =
        Map.of("social-prescribing.conformance.uk-core-package", "no-such-package.tgz");

    assertThatThrownBy(() -> configured(settings)).isInstanceOf(UnusableSetting.class);
    var failure =
        new IllegalStateException(
            "The beans cannot be made",
            new UnusableSetting("uk-core-package: no file", "Name a file.", null));
    var analysis =
        SpringFactoriesLoader.forDefaultResourceLocation()
            // Some of Spring Boot's own need a context, which is not there.
            .load(FailureAnalyzer.class, (type, name, cause) -> {})
            .stream()
            .map(analyzer -> analyzer.analyze(failure))
            .filter(Objects::nonNull)
            .findFirst();
    assertThat(analysis).isPresent();
    assertThat(analysis.get().getDescription()).isEqualTo("uk-core-package: no file");
    assertThat(analysis.get().getAction()).isEqualTo("Name a file.");
  }

  /** As the server makes it from its settings. */
  private static SiteAdditions configured(Map<String, String> settings) {
    var binder = new Binder(new MapConfigurationPropertySource(settings));
    return new SiteConfiguration()
        .siteAdditions(
            GuideFixture.FHIR,
            GuideFixture.GUIDE,
            binder.bindOrCreate("social-prescribing.conformance", ConformanceProperties.class),
            binder.bindOrCreate("social-prescribing.terminology", TerminologyProperties.class),
            Clock.systemUTC());
  }
}
