package org.socialprescribing.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.hl7.fhir.r4.model.CodeSystem;
import org.hl7.fhir.r4.model.StructureDefinition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.socialprescribing.publication.page.Page;
import org.socialprescribing.publication.source.Artefact;

/** Everything that people wrote for the guide is in the site, and says what a reader needs. */
class PublishingTheGuideTest {

  static Stream<String> profiles() {
    return GeneratedSite.SITE
        .source()
        .all(StructureDefinition.class)
        .filter(definition -> !definition.getType().equals("Extension"))
        .map(
            definition -> "StructureDefinition-" + definition.getIdElement().getIdPart() + ".html");
  }

  static Stream<String> rulesOfProfiles() {
    return GeneratedSite.SITE
        .source()
        .all(StructureDefinition.class)
        .flatMap(definition -> definition.getDifferential().getElement().stream())
        .flatMap(element -> element.getConstraint().stream())
        // A role without our code is held against the profile referrer, so this never refuses.
        .filter(constraint -> !constraint.getKey().equals("link-worker-role-coded"))
        .map(constraint -> constraint.getKey())
        .distinct();
  }

  @Test
  void givesEveryArtefactAndExampleAPageAndItsJson() {
    assertThat(
            Stream.concat(
                GeneratedSite.SITE.source().artefacts().stream(),
                GeneratedSite.SITE.source().examples().stream()))
        .hasSizeGreaterThan(100)
        .allSatisfy(
            artefact -> {
              assertThat(GeneratedSite.pages()).containsKey(artefact.page());
              assertThat(GeneratedSite.DIRECTORY.resolve(artefact.fileName() + ".json"))
                  .hasContent(artefact.json());
            });
  }

  @Test
  void knowsTheFeatureAndTheTitleOfEveryArtefact() {
    assertThat(GeneratedSite.SITE.source().artefacts())
        .filteredOn(artefact -> artefact.feature().isEmpty() || artefact.title().isEmpty())
        .extracting(Artefact::fileName)
        .isEmpty();
  }

  @Test
  void tellsWhatEveryExampleShows() {
    assertThat(GeneratedSite.SITE.source().examples())
        .filteredOn(example -> example.description().isEmpty())
        .extracting(Artefact::fileName)
        .isEmpty();
  }

  @Test
  void writesNoTwoPagesIntoOneFile() {
    assertThat(GeneratedSite.SITE.pages()).extracting(Page::file).doesNotHaveDuplicates();
  }

  @Test
  void givesEveryPageOfTheMenuAFile() {
    assertThat(GeneratedSite.SITE.source().settings().menu())
        .hasSizeGreaterThan(5)
        .allSatisfy(item -> assertThat(GeneratedSite.pages()).containsKey(item.address()));
  }

  @Test
  void givesEveryRuleAnAnchor() {
    assertThat(GeneratedSite.SITE.source().all(CodeSystem.class))
        .filteredOn(system -> system.getIdElement().getIdPart().equals("rule"))
        .singleElement()
        .satisfies(
            rules ->
                assertThat(rules.getConcept())
                    .hasSizeGreaterThan(70)
                    .allMatch(
                        rule -> GeneratedSite.hasAnchor("CodeSystem-rule.html", rule.getCode())));
  }

  @ParameterizedTest
  @MethodSource("profiles")
  void saysWhenToUseAProfileAndShowsAnExample(String page) {
    assertThat(
            Stream.of("when-to-use-it", "key-facts", "what-it-asks-for", "example", "all-elements"))
        .allMatch(part -> GeneratedSite.hasAnchor(page, part));
  }

  @ParameterizedTest
  @MethodSource("rulesOfProfiles")
  void showsAPassingAndAFailingExampleOfEveryRule(String rule) {
    var cards =
        GeneratedSite.pages().values().stream()
            .filter(html -> html.contains("id=\"rule-" + rule + "\""))
            .map(html -> card(html, rule))
            .toList();

    assertThat(cards)
        .isNotEmpty()
        .allSatisfy(card -> assertThat(card).contains("<dt>Passes</dt>", "<dt>Fails</dt>"));
  }

  @Test
  void showsAllElementsOfAProfileEvenThoseItSaysNothingAbout() {
    String page = "StructureDefinition-referred-person.html";

    assertThat(Stream.of("Patient", "Patient.photo", "Patient.name.given", "Patient.contact.name"))
        .allMatch(element -> GeneratedSite.hasAnchor(page, element));
  }

  @Test
  void listsTheCodesOfAValueSetThatTakesAWholeCodeSystem() {
    String html = GeneratedSite.pages().get("ValueSet-support-need-code.html");

    assertThat(html).contains("loneliness", "Feeling lonely", "267076002");
  }

  @Test
  void drawsAScaleFromNoughtToTenAsElevenRadioButtons() {
    String html = GeneratedSite.pages().get("Questionnaire-ons4.html");

    assertThat(html.split("type=\"radio\" name=\"answer-happy\"")).hasSize(12);
    assertThat(html).contains("<legend>Overall, how happy did you feel yesterday?");
  }

  @Test
  void writesAnExampleInWords() {
    Artefact referral =
        GeneratedSite.SITE.source().example("ServiceRequest/referral-margaret").orElseThrow();
    String html = GeneratedSite.pages().get(referral.page());

    assertThat(html).contains("<dt>In the person's own words</dt>");
    assertThat(html).contains("I would like somebody to have lunch with now and then.");
  }

  private static String card(String html, String rule) {
    int start = html.indexOf("id=\"rule-" + rule + "\"");
    return html.substring(start, html.indexOf("</article>", start));
  }
}
