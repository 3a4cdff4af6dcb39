package org.socialprescribing.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.hl7.fhir.r4.model.CodeSystem;
import org.hl7.fhir.r4.model.CodeSystem.ConceptDefinitionComponent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.socialprescribing.conformance.explain.Issue;
import org.socialprescribing.fhir.Canonical;

/**
 * Each file in {@code invalid/} has one fault, and its name starts with the rule that it breaks.
 */
class BrokenPayloadsTest {

  @ParameterizedTest(name = "{0}")
  @CsvFileSource(
      resources = "/invalid/elements.csv",
      delimiter = ';',
      emptyValue = "",
      nullValues = "-")
  void areRefusedWithTheRuleInTheirNameAtTheRightElement(String file, String element) {
    var issues = GuideFixture.refusalsOf(GuideFixture.invalid(file));

    assertThat(issues).extracting(Issue::rule).containsExactly(file.split("\\.", 2)[0]);
    assertThat(issues.get(0).expression()).isEqualTo(element == null ? "" : element);
  }

  @ParameterizedTest(name = "{0}")
  @CsvFileSource(resources = "/invalid/elements.csv", delimiter = ';')
  void areExplainedInASentenceWithThePositionInTheText(String file, String element) {
    Issue issue = GuideFixture.refusalsOf(GuideFixture.invalid(file)).get(0);

    assertThat(issue.sentence()).hasSizeGreaterThan(20).matches("(?s)[A-Z/].*[.?!]");
    assertThat(issue.guidePage()).startsWith("/ig/");
    if (!issue.rule().equals("body-missing")) {
      assertThat(issue.line()).isPositive();
      assertThat(issue.column()).isPositive();
    }
  }

  @Test
  void areAllListedWithTheirElement() throws Exception {
    var listed = new HashSet<String>();
    for (String line :
        new String(GuideFixture.read(GuideFixture.invalid("elements.csv"))).lines().toList()) {
      listed.add(line.split(";")[0].trim());
    }

    assertThat(GuideFixture.invalid()).hasSizeGreaterThanOrEqualTo(60);
    assertThat(GuideFixture.invalid())
        .allSatisfy(file -> assertThat(listed).contains(file.getFileName().toString()));
  }

  @Test
  void breakEveryInvariantOfTheGuideThatRefuses() {
    Set<String> broken = new HashSet<>();
    GuideFixture.invalid()
        .forEach(file -> broken.add(file.getFileName().toString().split("\\.")[0]));

    var refusing =
        GuideFixture.GUIDE
            .all(org.hl7.fhir.r4.model.StructureDefinition.class)
            .flatMap(definition -> definition.getDifferential().getElement().stream())
            .flatMap(element -> element.getConstraint().stream())
            .filter(constraint -> constraint.getSeverity().toCode().equals("error"))
            .map(constraint -> constraint.getKey())
            // A role without our code is held against the profile referrer, so this never refuses.
            .filter(key -> !key.equals("link-worker-role-coded"));

    assertThat(refusing).isSubsetOf(broken);
  }

  @Test
  void breakOnlyRulesThatTheGuideDocuments() {
    Set<String> documented = new HashSet<>();
    GuideFixture.GUIDE
        .all(CodeSystem.class)
        .filter(system -> system.getUrl().equals(Canonical.RULE_SYSTEM))
        .flatMap(system -> system.getConcept().stream())
        .map(ConceptDefinitionComponent::getCode)
        .forEach(documented::add);

    assertThat(GuideFixture.invalid())
        .flatMap(GuideFixture::refusalsOf)
        .filteredOn(issue -> issue.ruleSystem().equals(Canonical.RULE_SYSTEM))
        .allSatisfy(issue -> assertThat(documented).contains(issue.rule()));
  }
}
