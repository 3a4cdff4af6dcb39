package org.socialprescribing.returns.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.socialprescribing.SecuredServer;
import org.socialprescribing.security.Caller;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Every table of simulated years is published, and somebody works with all of them together. No
 * number from 1 to 7 is left with fewer than seven values that it may have. Decision 0087.
 */
@TestInstance(Lifecycle.PER_CLASS)
class AttackingPublishedReturnsIT extends SecuredServer {

  private static final long THRESHOLD = 7;
  private static final Disclosure RULE = new Disclosure(7, 5);
  private static final Optional<Caller> ANALYST =
      Optional.of(new Caller("analyst", null, null, null, null, "issuer", Set.of(), Set.of()));
  private static final List<Stratifier> STRATIFIERS =
      List.of(
          Stratifier.PRACTICE,
          Stratifier.PCN,
          Stratifier.PLACE,
          Stratifier.INTEGRATED_CARE_BOARD,
          Stratifier.HOST,
          Stratifier.PROVIDER,
          Stratifier.AGE_BAND,
          Stratifier.GENDER,
          Stratifier.ETHNIC_CATEGORY,
          Stratifier.DEPRIVATION_TENTH,
          Stratifier.SOURCE,
          Stratifier.NEED,
          Stratifier.DESTINATION,
          Stratifier.OUTCOME);

  /** What an attacker has, from what is published to what only the server knows. */
  enum Knowledge {
    /** What is published, and that a hidden group has somebody. */
    TABLES,
    /** Also which hidden numbers are small, and all that rounding has changed in a whole. */
    TABLES_AND_HINTS,
    /** Each number by the rule of a single one: none hidden for another's sake. */
    UNPROTECTED
  }

  @Autowired private Returns returns;
  @Autowired private JdbcClient database;

  private SimulatedYears years;

  /** By measure, figure, what is counted, and where. */
  private final Map<String, Long> truth = new TreeMap<>();

  /** The same as published; null where it is masked. What is not listed is not in it. */
  private final Map<String, Long> published = new HashMap<>();

  @BeforeAll
  void publishEverything() throws IOException {
    years = new SimulatedYears(database, 20261127);
    years.write();
    for (Definition measure : measures()) {
      for (Period period : periods()) {
        boolean year = period.start().getMonthValue() == 4 && length(period) == 12;
        boolean groups = year && measure.groups().get(0).counted().since() == null;
        var question =
            new Question(
                period.start(),
                period.end(),
                Optional.empty(),
                groups ? STRATIFIERS : List.of(),
                Optional.empty(),
                false);
        Returns.Admitted asked = returns.admit(measure, question, ANALYST);
        read(asked, returns.lines(asked, () -> {}), published);
        var truly = new Returns.Admitted(measure, asked.question(), true);
        read(truly, returns.lines(truly, () -> {}), truth);
      }
    }
  }

  @AfterAll
  void takeThemAway() {
    years.remove();
  }

  private List<Definition> measures() {
    return returns.measures().stream()
        .filter(each -> !each.isFree() && !each.counts(Population.Counted.PAYMENTS))
        .toList();
  }

  // Reads what a reader of the CSV reads.
  private void read(Returns.Admitted asked, List<Line> lines, Map<String, Long> numbers)
      throws IOException {
    String csv = new CsvFigures("*").of(asked.measure(), asked.question(), lines);
    var format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).build();
    int figure = -1;
    for (CSVRecord row : format.parse(new StringReader(csv))) {
      figure += row.get("stratifier").isEmpty() ? 1 : 0;
      String place =
          row.get("stratifier").isEmpty()
              ? ""
              : " " + row.get("stratifier") + "=" + row.get("group");
      String of =
          "%s %d %%s %s %d%s"
              .formatted(
                  asked.measure().id(),
                  figure,
                  asked.question().start(),
                  length(new Period(asked.question().start(), asked.question().end())),
                  place);
      Long n = number(row.get("numerator"));
      Long all = row.get("denominator").isEmpty() ? null : number(row.get("denominator"));
      numbers.put(of.formatted("n"), n);
      if (!row.get("denominator").isEmpty()) {
        numbers.put(of.formatted("all"), all);
        numbers.put(of.formatted("rest"), n == null || all == null ? null : all - n);
      }
    }
  }

  private static Long number(String cell) {
    return cell.equals("*") ? null : Long.valueOf(cell);
  }

  private static int length(Period period) {
    return Edition.number(period.end()) - Edition.number(period.start()) + 1;
  }

  /** Months, quarters, halves, years from April and from October. */
  private static List<Period> periods() {
    List<Period> periods = new ArrayList<>();
    for (int[] each : new int[][] {{1, 1}, {3, 3}, {6, 6}, {12, 6}}) {
      for (int from = 0; from + each[0] <= SimulatedYears.MONTHS; from += each[1]) {
        LocalDate start = SimulatedYears.BEGIN.plusMonths(from);
        periods.add(new Period(start, start.plusMonths(each[0]).minusDays(1)));
      }
    }
    return periods;
  }

  @ParameterizedTest
  @EnumSource(names = {"TABLES", "TABLES_AND_HINTS"})
  void noSmallNumberIsLeftWithFewerValuesThanTheMaskHas(Knowledge knowledge) {
    assertThat(found(knowledge)).isEmpty();
  }

  // The attack works: where each number is rounded for itself, it finds many.
  @Test
  void theSameAttackSucceedsWhereNothingIsHiddenForAnothersSake() {
    assertThat(found(Knowledge.UNPROTECTED)).hasSizeGreaterThan(100);
  }

  @Test
  void mostOfWhatIsNotSmallIsPublished() {
    Map<Boolean, Long> shown =
        truth.entrySet().stream()
            .filter(each -> each.getKey().contains(" n ") && each.getValue() > THRESHOLD)
            .collect(
                Collectors.partitioningBy(
                    each -> published.get(each.getKey()) != null, Collectors.counting()));

    assertThat(shown.get(true)).isGreaterThan(shown.get(false));
    assertThat(published.values().stream().filter(n -> n != null))
        .allMatch(n -> n % 5 == 0, "rounded");
  }

  /** Small numbers of which too few values are possible, with these. */
  private Map<String, String> found(Knowledge knowledge) {
    var attack = new Attack();
    truth.forEach((number, true_) -> learn(attack, number, true_, knowledge));
    measures().forEach(measure -> relate(attack, measure));
    attack.run();
    Map<String, String> found = new LinkedHashMap<>();
    truth.forEach(
        (number, is) -> {
          if (RULE.isSmall(is) && attack.possible(number) < THRESHOLD) {
            found.put(
                number, "is %d: %d to %d".formatted(is, attack.least(number), attack.most(number)));
          }
        });
    return found;
  }

  private void learn(Attack attack, String number, long is, Knowledge knowledge) {
    boolean rest = number.contains(" rest ");
    boolean group = number.contains("=");
    boolean listed = published.containsKey(number) || knowledge == Knowledge.UNPROTECTED;
    Long shown =
        knowledge != Knowledge.UNPROTECTED
            ? published.get(number)
            : RULE.isSmall(is) ? null : Long.valueOf(RULE.rounded(is));
    if (rest || number.contains("came in")) {
      attack.atLeast(number, 0);
    } else if (shown != null) {
      boolean exactly = knowledge == Knowledge.TABLES_AND_HINTS && (!group || isOfAmounts(number));
      attack.between(number, exactly ? is : RULE.least(shown), exactly ? is : RULE.most(shown));
    } else if (knowledge == Knowledge.TABLES_AND_HINTS && group && listed) {
      attack.between(
          number, is == 0 ? 0 : is <= THRESHOLD ? 1 : 8, is <= THRESHOLD ? 7 : 1_000_000);
    } else if (knowledge == Knowledge.UNPROTECTED) {
      attack.between(number, 1, THRESHOLD);
    } else {
      attack.atLeast(number, group && listed && number.contains(" n ") && !isShare(number) ? 1 : 0);
    }
  }

  private boolean isOfAmounts(String number) {
    return returns.named(number.split(" ")[0]).orElseThrow().groups().stream()
        .anyMatch(each -> each.figure().isOfAmounts());
  }

  private boolean isShare(String number) {
    return truth.containsKey(number.replace(" n ", " all "));
  }

  private void relate(Attack attack, Definition measure) {
    for (int figure = 0; figure < measure.groups().size(); figure++) {
      for (String what : List.of("n", "all", "rest")) {
        String prefix = measure.id() + " " + figure + " " + what + " ";
        if (truth.keySet().stream().anyMatch(number -> number.startsWith(prefix))) {
          relateTime(attack, prefix, measure.groups().get(figure).counted());
          relateGroups(attack, prefix);
        }
      }
    }
    truth.keySet().stream()
        .filter(number -> number.startsWith(measure.id() + " ") && number.contains(" rest "))
        .forEach(
            rest ->
                attack.addsUp(
                    rest.replace(" rest ", " all "), List.of(rest, rest.replace(" rest ", " n "))));
  }

  private void relateTime(Attack attack, String prefix, Population population) {
    for (Period period : periods()) {
      int length = length(period);
      if (population.since() != null) {
        cumulative(attack, prefix, period);
      } else if (length > 1) {
        int step = length == 3 ? 1 : length / 2;
        List<String> parts =
            IntStream.iterate(0, at -> at < length, at -> at + step)
                .mapToObj(at -> prefix + period.start().plusMonths(at) + " " + step)
                .toList();
        String whole = prefix + period.start() + " " + length;
        if (population.counted() == Population.Counted.PEOPLE) {
          attack.covers(whole, parts);
        } else {
          attack.addsUp(whole, parts);
        }
      }
    }
  }

  /** Each is the one of the month before, and who came in the month. */
  private void cumulative(Attack attack, String prefix, Period period) {
    String month = prefix + period.end().withDayOfMonth(1) + " 1";
    if (length(period) > 1) {
      attack.addsUp(prefix + period.start() + " " + length(period), List.of(month));
    } else if (period.start().isAfter(SimulatedYears.BEGIN)) {
      String before = prefix + period.start().minusMonths(1) + " 1";
      String came = prefix + "came in " + period.start();
      truth.put(came, truth.get(month) - truth.get(before));
      attack.addsUp(month, List.of(before, came));
    }
  }

  private void relateGroups(Attack attack, String prefix) {
    Map<String, List<String>> tables =
        truth.keySet().stream()
            .filter(number -> number.startsWith(prefix) && number.contains("="))
            .collect(Collectors.groupingBy(number -> number.substring(0, number.indexOf('='))));
    tables.forEach(
        (table, groups) -> {
          String whole = table.substring(0, table.lastIndexOf(' '));
          if (table.endsWith(" need")) {
            attack.covers(whole, groups);
          } else {
            attack.addsUp(whole, groups);
          }
        });
    nested(attack, tables, "practice", "pcn", SimulatedYears::network);
    nested(attack, tables, "practice", "place", SimulatedYears::place);
  }

  private void nested(
      Attack attack,
      Map<String, List<String>> tables,
      String level,
      String above,
      IntFunction<String> belonging) {
    tables.forEach(
        (table, groups) -> {
          if (table.endsWith(" " + level)) {
            String upper = table.replaceFirst(" " + level + "$", " " + above + "=");
            groups.stream()
                .collect(
                    Collectors.groupingBy(
                        group ->
                            upper
                                + belonging.apply(
                                    Integer.parseInt(group.substring(group.lastIndexOf('-') + 1)))))
                .forEach(attack::addsUp);
          }
        });
  }
}
