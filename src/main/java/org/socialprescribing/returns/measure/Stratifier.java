package org.socialprescribing.returns.measure;

import jakarta.annotation.Nullable;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.socialprescribing.returns.fact.Kind;

/**
 * By what a figure is told apart, as SQL over a fact {@code f}. A group is text; null is the group
 * of those of whom it is not known.
 */
public enum Stratifier {
  MONTH("to_char(f.day, 'YYYY-MM')", null),
  PRACTICE("f.practice::text", null),
  PCN("place.organisation::text", "practice"),
  PLACE("place.organisation::text", "practice"),
  INTEGRATED_CARE_BOARD("place.organisation::text", "practice"),
  HOST("place.organisation::text", "party"),
  PROVIDER("place.organisation::text", "provider"),
  AGE_BAND(
      "case returns.age_band(f.age) when 0 then 'under 18' when 18 then '18-24'"
          + " when 25 then '25-34' when 35 then '35-44' when 45 then '45-54' when 55 then '55-64'"
          + " when 65 then '65-74' when 75 then '75-84' when 85 then '85 and over' end",
      null),
  GENDER("f.gender", null),
  ETHNIC_CATEGORY("f.ethnicity", null),
  DEPRIVATION_TENTH("f.tenth::text", null),
  SOURCE("f.origin", null),
  NEED("need.code", null),
  DESTINATION("f.destination", null),
  OUTCOME("f.item", null),
  BAND_MOVE(
      "returns.ons4_band(f.item, f.base) || ' to ' || returns.ons4_band(f.item, f.base + f.amount)",
      null),
  AREA("f.area", null);

  /** By which posts can be told apart, too: by where the role belongs. */
  static final Set<Stratifier> OF_POSTS = EnumSet.of(HOST, PCN, PLACE, INTEGRATED_CARE_BOARD);

  static final Set<Stratifier> OF_PRACTICES =
      EnumSet.of(PRACTICE, PCN, PLACE, INTEGRATED_CARE_BOARD);

  static final Set<Stratifier> OF_PAYMENTS = EnumSet.of(MONTH, PROVIDER);

  static final Set<Stratifier> OF_NEW_SERVICES = EnumSet.of(MONTH, PROVIDER);

  /** A gap in provision is about an area and a need, and about nobody. */
  private static final Set<Stratifier> OF_GAPS = EnumSet.of(MONTH, HOST, NEED, AREA, OUTCOME);

  private final String expression;
  private final String leaf;

  Stratifier(String expression, @Nullable String leaf) {
    this.expression = expression;
    this.leaf = leaf;
  }

  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** By what facts of a kind can be told apart. */
  static Set<Stratifier> of(Kind kind) {
    if (kind == Kind.GAP) {
      return OF_GAPS;
    }
    Set<Stratifier> all = EnumSet.complementOf(EnumSet.of(AREA));
    if (kind != Kind.CHANGE) {
      all.remove(BAND_MOVE);
    }
    return all;
  }

  static Stratifier of(String code) {
    return Arrays.stream(values())
        .filter(each -> each.code().equals(code))
        .findFirst()
        .orElseThrow();
  }

  /** Whether its groups are keys of organisations. */
  public boolean isOfOrganisations() {
    return this == PRACTICE || leaf != null;
  }

  /** The level of the function {@code returns.belonging}. */
  String level() {
    return this == HOST || this == PROVIDER ? "organisation" : code();
  }

  String expression() {
    return expression;
  }

  /** What has to be joined; the function's moment is the parameter {@code at}. */
  String join() {
    if (this == NEED) {
      return " left join lateral unnest(f.needs) as need (code) on true";
    }
    return leaf == null
        ? ""
        : """
           left join returns.belonging('%s', cast(:at as timestamptz)) place
             on place.party = f.%s and f.day >= place.from_day and f.day < place.until_day
          """
            .formatted(level(), leaf);
  }
}
