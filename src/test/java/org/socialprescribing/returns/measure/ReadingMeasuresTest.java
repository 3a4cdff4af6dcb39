package org.socialprescribing.returns.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ca.uhn.fhir.context.FhirContext;
import java.time.LocalDate;
import java.util.List;
import org.hl7.fhir.r4.model.Measure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.socialprescribing.conformance.Guide;
import org.socialprescribing.returns.fact.Kind;
import org.socialprescribing.returns.measure.Population.Counted;

/** The guide's measures say how they are counted, and the server counts by that. */
class ReadingMeasuresTest {

  private final Guide guide = Guide.load(FhirContext.forR4Cached());
  private final Definitions measures = new Definitions(guide.all(Measure.class));

  @Test
  void everyMeasureOfTheGuideCanBeCounted() {
    assertThat(measures.all()).hasSizeGreaterThan(12).allMatch(each -> !each.groups().isEmpty());
  }

  // Trap 1: three measures, and none by the name of another.
  @Test
  void peopleReferralsAndPrescriptionsAreThreeMeasures() {
    assertThat(counted("people-referred-since-april-2019"))
        .isEqualTo(
            new Population(
                Counted.PEOPLE,
                Kind.REFERRED,
                List.of(),
                Change.ANY,
                List.of(),
                LocalDate.of(2019, 4, 1)));
    assertThat(counted("referrals"))
        .isEqualTo(
            new Population(Counted.EVENTS, Kind.REFERRED, List.of(), Change.ANY, List.of(), null));
    assertThat(counted("social-prescriptions"))
        .isEqualTo(
            new Population(
                Counted.EVENTS,
                Kind.PRESCRIBED,
                List.of(),
                Change.ANY,
                List.of("vcse", "community-group"),
                null));
    assertThat(measures.all().stream().map(Definition::title)).doesNotHaveDuplicates();
  }

  // Trap 11.
  @Test
  void onlyTheMeasureOfSignpostsCountsSignposts() {
    assertThat(measures.all())
        .filteredOn(
            measure ->
                measure.groups().stream()
                    .anyMatch(group -> group.counted().kind() == Kind.SIGNPOSTED))
        .extracting(Definition::id)
        .containsExactly("signposts");
  }

  @Test
  void aChangeIsCountedByWhereItBeganWhereItEndedAndByHowMuch() {
    assertThat(Population.parse("people change:ons4-happy from 0-4 into 5-10").change())
        .isEqualTo(new Change(new Change.Range(0, 4), new Change.Range(5, 10), null));
    assertThat(Population.parse("people change:718466001 of -28--3").change())
        .isEqualTo(new Change(null, null, new Change.Range(-28, -3)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "people",
        "people moved",
        "persons referred",
        "people contact:attended,did-not-attend",
        "events referred since 2019",
        "posts referred",
        "people referred from 0-4",
        "people change:ons4-happy from 4-0"
      })
  void whatCannotBeCountedIsRefused(String expression) {
    assertThatThrownBy(() -> Population.parse(expression))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private Population counted(String id) {
    return measures.named(id).orElseThrow().groups().get(0).counted();
  }
}
