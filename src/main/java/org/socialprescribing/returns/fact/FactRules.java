package org.socialprescribing.returns.fact;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What happened, by what is known: the whole of the counting rules that concern one person. Neither
 * database nor FHIR; versions in, facts out.
 */
final class FactRules {

  private final Scales scales;

  FactRules(Scales scales) {
    this.scales = scales;
  }

  /**
   * @param said every version of every record of one person that is known, in any order
   */
  List<Fact> facts(Collection<Said> said) {
    var known = new Known(said);
    var facts = new ArrayList<Fact>();
    facts.addAll(new ReferralFacts(known).all());
    facts.addAll(new CareFacts(known).all());
    facts.addAll(new ScoreFacts(known, scales).all());
    // A record that is about somebody else by now is theirs to count.
    facts.removeIf(fact -> known.current(fact.person(), Said.Person.class).isEmpty());
    facts.addAll(new GapFacts(known).all());
    return withPrevious(facts);
  }

  private record Series(String person, Kind kind, String item) {

    static Series of(Fact fact) {
      return new Series(fact.person(), fact.kind(), Objects.toString(fact.item(), ""));
    }
  }

  /** Each fact gets the day of the one of its kind before it. */
  private static List<Fact> withPrevious(List<Fact> facts) {
    Map<Series, LocalDate> last = new HashMap<>();
    return facts.stream()
        .sorted(
            Comparator.comparing(Fact::day)
                .thenComparing(fact -> fact.source().record())
                .thenComparing(fact -> Objects.toString(fact.referral(), "")))
        .map(fact -> fact.after(last.put(Series.of(fact), fact.day())))
        .toList();
  }
}
