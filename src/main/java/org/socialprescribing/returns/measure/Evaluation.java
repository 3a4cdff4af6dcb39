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

  private final Snapshot snapshot;
  private final Counting counting;
  private final Counter facts;
  private final Map<Population.Counted, Counter> others;
  private final Publication publication;

  /**
   * @param snapshot in which all is counted
   * @param facts what counts facts about people
   * @param others what counts anything that is no fact about people
   */
  Evaluation(
      Snapshot snapshot,
      Counting counting,
      Counter facts,
      Map<Population.Counted, Counter> others,
      Publication publication) {
    this.snapshot = snapshot;
    this.counting = counting;
    this.facts = facts;
    this.others = others;
    this.publication = publication;
  }

  /**
   * @param truly whether true figures may be seen; otherwise they are put under disclosure control
   * @param counted is told of each table that has been counted
   */
  List<Line> lines(Definition measure, Question question, boolean truly, Runnable counted) {
    return snapshot.read(() -> counted(measure, question, truly, counted));
  }

  private List<Line> counted(
      Definition measure, Question question, boolean truly, Runnable counted) {
    var lines = new ArrayList<Line>();
    var tables = new Tables(facts, others, measure, question);
    boolean exactly = measure.groups().stream().anyMatch(each -> each.figure().isOfAmounts());
    for (Definition.Group group : measure.groups()) {
      List<Line> whole = lines(group, tables, null, truly, exactly);
      counted.run();
      lines.addAll(whole);
      for (Stratifier by : question.stratifiers()) {
        // What is told of no whole is told of no group.
        if (!whole.get(0).value().masked()) {
          lines.addAll(lines(group, tables, by, truly, exactly));
        }
        counted.run();
      }
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
      Definition.Group group,
      Tables tables,
      @Nullable Stratifier by,
      boolean truly,
      boolean exactly) {
    Map<String, Shown> shown = shown(group, tables, by, truly, exactly);
    Map<String, List<String>> events =
        tables.question().withEvents() ? events(group.counted(), tables, by) : Map.of();
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
                    tables.question().withEvents() ? events.getOrDefault(key, List.of()) : null))
        .toList();
  }

  private Map<String, Shown> shown(
      Definition.Group group,
      Tables tables,
      @Nullable Stratifier by,
      boolean truly,
      boolean exactly) {
    // How many posts an organisation has points at nobody's health.
    if (truly || group.counted().counted().isFree()) {
      Map<String, Shown> shown = new HashMap<>();
      values(group, tables, by).forEach((key, value) -> shown.put(key, Shown.truly(value)));
      return shown;
    }
    if (by == null) {
      Value whole = values(group, tables, null).get(null);
      return Collections.singletonMap(null, publication.whole(group, tables.question(), whole));
    }
    return new PublishedGroups(
            publication.disclosure(),
            exactly,
            stratifier -> values(group, tables, stratifier),
            (values, level) ->
                counting.above(
                    values.keySet().stream().filter(Objects::nonNull).toList(),
                    level,
                    tables.question()))
        .by(by);
  }

  private Map<String, Value> values(
      Definition.Group group, Tables tables, @Nullable Stratifier by) {
    Map<String, Tally> counted = tables.tally(group.counted(), by, group.figure().isOfOrder());
    Map<String, Tally> all =
        group.denominator() == null ? Map.of() : tables.tally(group.denominator(), by, false);
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
    return values;
  }

  private static Map<String, List<String>> events(
      Population population, Tables tables, @Nullable Stratifier by) {
    List<Counter.Event> found = tables.events(population, by);
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
