package org.socialprescribing.returns.measure;

import jakarta.annotation.Nullable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.socialprescribing.conformance.OperationInput;

/** Answers what is asked of a return: its figures for the whole and for each group. */
final class Evaluation {

  /** More events make an answer that nobody reads. */
  private static final int MOST_EVENTS = 10_000;

  private final Counting counting;
  private final Posts posts;
  private final Disclosure disclosure;

  Evaluation(Counting counting, Posts posts, Disclosure disclosure) {
    this.counting = counting;
    this.posts = posts;
    this.disclosure = disclosure;
  }

  /**
   * @param truly whether true figures may be seen; otherwise they are put under disclosure control
   */
  List<Line> lines(Definition measure, Question question, boolean truly) {
    var lines = new ArrayList<Line>();
    for (Definition.Group group : measure.groups()) {
      lines.addAll(lines(group, question, null, truly));
      question.stratifiers().forEach(by -> lines.addAll(lines(group, question, by, truly)));
    }
    long events =
        lines.stream().map(Line::events).filter(Objects::nonNull).mapToLong(List::size).sum();
    if (events > MOST_EVENTS) {
      throw OperationInput.refused(
          "reportType",
          "subject-list",
          "More than %,d events are behind these figures. Ask for a shorter period, for one host, or with fewer stratifiers."
              .formatted(MOST_EVENTS));
    }
    return lines;
  }

  private List<Line> lines(
      Definition.Group group, Question question, @Nullable Stratifier by, boolean truly) {
    Map<String, Tally> counted = tally(group.counted(), question, by, group.figure().isOfOrder());
    Map<String, Tally> all =
        group.denominator() == null ? Map.of() : tally(group.denominator(), question, by, false);
    Map<String, List<String>> events =
        question.withEvents() ? events(group.counted(), question, by) : Map.of();
    Set<String> found = new LinkedHashSet<>(counted.keySet());
    found.addAll(all.keySet());
    if (by == null) {
      found = Collections.singleton(null);
    }
    Map<String, Value> values = new HashMap<>();
    found.forEach(
        key ->
            values.put(
                key,
                Value.of(
                    group.figure(),
                    counted.getOrDefault(key, Tally.NOTHING),
                    group.denominator() == null ? null : all.getOrDefault(key, Tally.NOTHING))));
    // How many posts an organisation has points at nobody's health.
    boolean free = truly || group.counted().counted() == Population.Counted.POSTS;
    Map<String, Shown> shown =
        free ? truly(values) : addsUp(by) ? publishedTogether(values) : published(values);
    Map<String, Stratum> strata = strata(shown.keySet(), by);
    return shown.keySet().stream()
        .sorted(
            Comparator.comparing(
                key -> strata.get(key).code(), Comparator.nullsLast(Comparator.naturalOrder())))
        .map(
            key ->
                new Line(
                    group,
                    by,
                    by == null ? null : strata.get(key),
                    shown.get(key),
                    question.withEvents() ? events.getOrDefault(key, List.of()) : null))
        .toList();
  }

  private static Map<String, Shown> truly(Map<String, Value> values) {
    Map<String, Shown> shown = new HashMap<>();
    values.forEach((key, value) -> shown.put(key, Shown.truly(value)));
    return shown;
  }

  private Map<String, Shown> published(Map<String, Value> values) {
    Map<String, Shown> shown = new HashMap<>();
    values.forEach((key, value) -> shown.put(key, disclosure.publish(value)));
    return shown;
  }

  /** A referral may have several needs, and stands under each. */
  private static boolean addsUp(@Nullable Stratifier by) {
    return by != null && by != Stratifier.NEED;
  }

  /** Groups that add up to a whole are hidden for each other's sake, or withheld altogether. */
  private Map<String, Shown> publishedTogether(Map<String, Value> values) {
    List<String> keys = new ArrayList<>(values.keySet());
    List<Long> parts = keys.stream().map(key -> values.get(key).n()).toList();
    long whole = parts.stream().mapToLong(Long::longValue).sum();
    Map<String, Shown> shown = published(values);
    return new Groups(disclosure)
        .hidden(whole, parts)
        .map(
            hidden -> {
              hidden.forEach(
                  i -> shown.put(keys.get(i), Disclosure.masked(values.get(keys.get(i)))));
              return shown;
            })
        .orElse(Map.of());
  }

  private Map<String, Tally> tally(
      Population population, Question question, @Nullable Stratifier by, boolean byAmount) {
    return population.counted() == Population.Counted.POSTS
        ? posts.tally(question, by)
        : counting.tally(population, question, by, byAmount);
  }

  private Map<String, List<String>> events(
      Population population, Question question, @Nullable Stratifier by) {
    List<Counting.Event> found =
        population.counted() == Population.Counted.POSTS
            ? posts.events(question, by)
            : counting.events(population, question, by);
    Map<String, List<String>> events = new HashMap<>();
    found.forEach(
        event ->
            events
                .computeIfAbsent(event.stratum(), any -> new ArrayList<>())
                .add(event.reference()));
    return events;
  }

  private Map<String, Stratum> strata(Set<String> keys, @Nullable Stratifier by) {
    Map<String, Stratum> organisations =
        by != null && by.isOfOrganisations()
            ? counting.organisations(keys.stream().filter(Objects::nonNull).toList())
            : new HashMap<>();
    Map<String, Stratum> strata = new HashMap<>();
    keys.forEach(key -> strata.put(key, organisations.getOrDefault(key, Stratum.of(key))));
    return strata;
  }
}
