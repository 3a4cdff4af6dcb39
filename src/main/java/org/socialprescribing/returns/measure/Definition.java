package org.socialprescribing.returns.measure;

import jakarta.annotation.Nullable;
import java.util.List;
import org.hl7.fhir.r4.model.Measure;
import org.hl7.fhir.r4.model.Measure.MeasureGroupComponent;

/**
 * A return, as its Measure in the guide says it.
 *
 * @param url the canonical address
 * @param description what counts and what does not, in words
 */
public record Definition(
    String id, String url, String title, String description, List<Group> groups) {

  /**
   * One figure.
   *
   * @param description of what it is a figure, in words
   * @param counted the population; of a percentage the numerator
   * @param denominator null but for a percentage
   */
  public record Group(
      Figure figure, String description, Population counted, @Nullable Population denominator) {}

  static Definition of(Measure measure) {
    return new Definition(
        measure.getIdElement().getIdPart(),
        measure.getUrl(),
        measure.getTitle(),
        measure.getDescription(),
        measure.getGroup().stream().map(Definition::group).toList());
  }

  private static Group group(MeasureGroupComponent group) {
    List<Population> populations =
        group.getPopulation().stream()
            .map(each -> Population.parse(each.getCriteria().getExpression()))
            .toList();
    return new Group(
        Figure.of(group.getCode().getCodingFirstRep().getCode()),
        group.getDescription(),
        populations.get(0),
        populations.size() > 1 ? populations.get(1) : null);
  }

  public boolean isOfPosts() {
    return groups.stream().anyMatch(each -> each.counted().counted() == Population.Counted.POSTS);
  }
}
