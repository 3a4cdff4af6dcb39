package org.socialprescribing.returns.measure;

import jakarta.annotation.Nullable;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.DecimalType;
import org.hl7.fhir.r4.model.Measure;
import org.hl7.fhir.r4.model.Measure.MeasureGroupComponent;
import org.socialprescribing.fhir.Canonical;

/**
 * A return, as its Measure in the guide says it.
 *
 * @param url the canonical address
 * @param description what counts and what does not, in words
 */
public record Definition(
    String id, String url, String title, String description, List<Group> groups) {

  private static final String TARGET = Canonical.structureDefinition("target");

  /**
   * One figure.
   *
   * @param description of what it is a figure, in words
   * @param counted the population; of a percentage and a ratio the numerator
   * @param denominator null but for a percentage and a ratio
   * @param target what the figure should come to; null where nobody has said so
   */
  public record Group(
      Figure figure,
      String description,
      Population counted,
      @Nullable Population denominator,
      @Nullable BigDecimal target) {

    /** Whether it is a part of a whole that is itself a number of people or events. */
    public boolean isShare() {
      return figure == Figure.PERCENTAGE;
    }

    private Stream<Population> populations() {
      return Stream.of(counted, denominator).filter(Objects::nonNull);
    }

    private Stream<Population> addedUp() {
      return figure.isOfAmounts()
          ? Stream.of(counted)
          : figure == Figure.RATIO ? Stream.ofNullable(denominator) : Stream.empty();
    }
  }

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
        populations.size() > 1 ? populations.get(1) : null,
        group.hasExtension(TARGET)
            ? ((DecimalType) group.getExtensionByUrl(TARGET).getValue()).getValue()
            : null);
  }

  /** All that is counted, numerators and denominators alike. */
  List<Population> populations() {
    return groups.stream().flatMap(Group::populations).toList();
  }

  /** That of which the amounts are added up. */
  List<Population> addedUp() {
    return groups.stream().flatMap(Group::addedUp).toList();
  }

  /** Whether something like this is in it. */
  public boolean counts(Population.Counted what) {
    return populations().stream().anyMatch(each -> each.counted() == what);
  }

  /** Whether nothing in it points at anybody. */
  boolean isFree() {
    return populations().stream().allMatch(each -> each.counted().isFree());
  }

  /** By what all of it can be told apart, in the order of the enum. */
  public Set<Stratifier> stratifiers() {
    Set<Stratifier> all = EnumSet.allOf(Stratifier.class);
    populations().forEach(each -> all.retainAll(each.stratifiers()));
    return all;
  }
}
