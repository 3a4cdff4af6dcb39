package org.socialprescribing.returns.measure;

import jakarta.annotation.Nullable;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.socialprescribing.returns.fact.Kind;

/**
 * What is counted, as the criteria of a measure's population say it: {@code people}, {@code events}
 * or {@code amounts}; a kind of fact, perhaps with its items; perhaps the types of provider;
 * perhaps which changes of a score; perhaps the day from which on everything is counted, whatever
 * the period. Or something that is no fact about people: {@code posts}, {@code payments}, {@code
 * new-services}, {@code registered-patients}.
 *
 * @param kind null for what is no fact about people
 * @param items one of these; empty for any
 * @param change which changes of a score; {@link Change#ANY} for all
 * @param providerTypes types of organisation of the provider on the day; empty for any
 */
public record Population(
    Counted counted,
    @Nullable Kind kind,
    List<String> items,
    Change change,
    List<String> providerTypes,
    @Nullable LocalDate since) {

  public enum Counted {
    PEOPLE,
    EVENTS,
    AMOUNTS,
    POSTS,
    PAYMENTS,
    NEW_SERVICES,
    REGISTERED_PATIENTS;

    /** Whether it is made of facts about people. */
    boolean isOfFacts() {
      return this == PEOPLE || this == EVENTS || this == AMOUNTS;
    }

    /** Whether it points at nobody, so that everybody may see it as it is. */
    boolean isFree() {
      return this == POSTS || this == NEW_SERVICES || this == REGISTERED_PATIENTS;
    }

    /** As an expression says it. */
    String code() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  private static final Pattern EXPRESSION =
      Pattern.compile(
          "(people|events|amounts) ([a-z-]+)(?::([a-z0-9-]+(?:,[a-z0-9-]+)*))?"
              + Change.SYNTAX
              + "(?: to ([a-z -]+?))?(?: since (\\d{4}-\\d\\d-\\d\\d))?");

  /**
   * @throws IllegalArgumentException for what is no such expression
   */
  static Population parse(String expression) {
    for (Counted counted : Counted.values()) {
      if (!counted.isOfFacts() && counted.code().equals(expression)) {
        return new Population(counted, null, List.of(), Change.ANY, List.of(), null);
      }
    }
    Matcher parts = EXPRESSION.matcher(expression);
    if (!parts.matches()) {
      throw new IllegalArgumentException("A return cannot be counted by: " + expression);
    }
    var population =
        new Population(
            Counted.valueOf(parts.group(1).toUpperCase(Locale.ROOT)),
            kind(parts.group(2)),
            list(parts.group(3), ","),
            new Change(
                Change.Range.parse(parts.group(4)),
                Change.Range.parse(parts.group(5)),
                Change.Range.parse(parts.group(6))),
            list(parts.group(7), " "),
            parts.group(8) == null ? null : LocalDate.parse(parts.group(8)));
    if (population.kind != Kind.CHANGE && !population.change.equals(Change.ANY)) {
      throw new IllegalArgumentException("Only a change has from, into and of: " + expression);
    }
    if (population.counted == Counted.PEOPLE && population.items.size() > 1) {
      // A person counts once for each item, since the fact before is that of the same item.
      throw new IllegalArgumentException("People are counted by one item: " + expression);
    }
    return population;
  }

  /** The population of the same facts, whether they or their amounts are counted. */
  Population ofFacts() {
    return counted == Counted.AMOUNTS
        ? new Population(Counted.EVENTS, kind, items, change, providerTypes, since)
        : this;
  }

  /** The same of these items. */
  Population ofItems(List<String> others) {
    return new Population(counted, kind, others, change, providerTypes, since);
  }

  /** By what it can be told apart. */
  Set<Stratifier> stratifiers() {
    return switch (counted) {
      case POSTS -> Stratifier.OF_POSTS;
      case PAYMENTS -> Stratifier.OF_PAYMENTS;
      case NEW_SERVICES -> Stratifier.OF_NEW_SERVICES;
      case REGISTERED_PATIENTS -> Stratifier.OF_PRACTICES;
      default -> Stratifier.of(kind);
    };
  }

  private static Kind kind(String code) {
    return Arrays.stream(Kind.values())
        .filter(kind -> kind.code().equals(code))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("There is no kind of fact " + code));
  }

  private static List<String> list(@Nullable String text, String separator) {
    return Stream.ofNullable(text).flatMap(all -> Stream.of(all.split(separator))).toList();
  }
}
