package org.socialprescribing.returns.page;

import java.util.Locale;
import org.socialprescribing.returns.measure.Definition;
import org.socialprescribing.returns.measure.Population;

/** The parts of the list of measures, by what a measure counts. */
enum Chapter {
  PEOPLE("People", "How many people were reached. Each person counts once."),
  REFERRALS("Referrals and contacts", "How many referrals were made, and what was done for them."),
  PRESCRIPTIONS("Social prescriptions", "Where people were sent on, or pointed to."),
  OUTCOMES("Outcomes", "What changed for people."),
  WORKFORCE("Workforce", "Who does the work."),
  MONEY("Money and provision", "What was paid, and what was missing.");

  private final String title;
  private final String lead;

  Chapter(String title, String lead) {
    this.title = title;
    this.lead = lead;
  }

  String title() {
    return title;
  }

  String lead() {
    return lead;
  }

  static Chapter of(Definition measure) {
    if (measure.counts(Population.Counted.POSTS)) {
      return WORKFORCE;
    }
    if (measure.counts(Population.Counted.PAYMENTS)) {
      return MONEY;
    }
    Population counted = measure.groups().get(0).counted();
    String kind =
        counted.kind() == null
            ? ""
            : counted.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
    return switch (kind) {
      case "change", "improved", "answer", "follow-up-taken" -> OUTCOMES;
      case "prescribed", "taken-up", "signposted" -> PRESCRIPTIONS;
      case "gap" -> MONEY;
      default -> counted.counted() == Population.Counted.PEOPLE ? PEOPLE : REFERRALS;
    };
  }
}
