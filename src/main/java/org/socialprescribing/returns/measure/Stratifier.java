package org.socialprescribing.returns.measure;

import jakarta.annotation.Nullable;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.socialprescribing.returns.fact.Kind;

/**
 * By what a figure is told apart. A group is text; null is the group of those of whom it is not
 * known.
 */
public enum Stratifier {
  MONTH("date_trunc('month', f.day::timestamp)", "to_char(%s, 'YYYY-MM')", null, 60),
  PRACTICE("f.practice", As.TEXT, null, 6_500),
  PCN("pcn.organisation", As.TEXT, "practice", 1_250),
  PLACE("place.organisation", As.TEXT, "practice", 110),
  INTEGRATED_CARE_BOARD("integrated_care_board.organisation", As.TEXT, "practice", 42),
  HOST("host.organisation", As.TEXT, "party", 1_000),
  PROVIDER("provider.organisation", As.TEXT, "provider", 10_000),
  AGE_BAND(
      "returns.age_band(f.age)",
      "case %s when 0 then 'under 18' when 18 then '18-24' when 25 then '25-34'"
          + " when 35 then '35-44' when 45 then '45-54' when 55 then '55-64'"
          + " when 65 then '65-74' when 75 then '75-84' when 85 then '85 and over' end",
      null,
      10),
  GENDER("f.gender", As.SAME, null, 5),
  ETHNIC_CATEGORY("f.ethnicity", As.SAME, null, 20),
  DEPRIVATION_TENTH("f.tenth", As.TEXT, null, 11),
  SOURCE("f.origin", As.SAME, null, 10),
  NEED("f.needs", "need", null, 100),
  DESTINATION("f.destination", As.SAME, null, 20),
  OUTCOME("f.item", As.SAME, null, 10),
  BAND_MOVE(
      "returns.ons4_band(f.item, f.base) || ' to ' || returns.ons4_band(f.item, f.base + f.amount)",
      As.SAME,
      null,
      17),
  AREA("f.area", As.SAME, null, 10_000);

  /** How the cell of a fact is written as a group. */
  private static final class As {
    private static final String SAME = "%s";
    private static final String TEXT = "%s::text";
  }

  /** By which posts can be told apart, too: by where the role belongs. */
  static final Set<Stratifier> OF_POSTS = EnumSet.of(HOST, PCN, PLACE, INTEGRATED_CARE_BOARD);

  static final Set<Stratifier> OF_PRACTICES =
      EnumSet.of(PRACTICE, PCN, PLACE, INTEGRATED_CARE_BOARD);

  static final Set<Stratifier> OF_PAYMENTS = EnumSet.of(MONTH, PROVIDER);

  static final Set<Stratifier> OF_NEW_SERVICES = EnumSet.of(MONTH, PROVIDER);

  /** A gap in provision is about an area and a need, and about nobody. */
  private static final Set<Stratifier> OF_GAPS = EnumSet.of(MONTH, HOST, NEED, AREA, OUTCOME);

  /** Decision 0051: not kept of who was removed for ever. */
  private static final Set<Stratifier> FORGOTTEN =
      EnumSet.of(ETHNIC_CATEGORY, DEPRIVATION_TENTH, AREA);

  private final String cell;
  private final String group;
  private final String leaf;
  private final int size;

  Stratifier(String cell, String group, @Nullable String leaf, int size) {
    this.cell = cell;
    this.group = group;
    this.leaf = leaf;
    this.size = size;
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

  /** How many groups England has about, of needs how many combinations: for dividing work. */
  int size() {
    return size;
  }

  /** SQL of that by which a fact {@code f} is put together with those that are alike. */
  String cell() {
    return cell;
  }

  /** SQL of the group of a cell. */
  String group(String ofCell) {
    return group.formatted(ofCell);
  }

  /** What has to be joined to cells for that: a fact with several needs is in several groups. */
  String unfolded(String ofCell) {
    return this == NEED ? " left join lateral unnest(%s) need on true".formatted(ofCell) : "";
  }

  /**
   * Whether a fact stays in its group, whatever is learnt of organisations and forgotten of people.
   */
  boolean isLasting() {
    return leaf == null && !FORGOTTEN.contains(this);
  }

  /** The party of a fact that belongs to the organisation; null for what is of no organisation. */
  @Nullable
  String leaf() {
    return leaf;
  }

  /** What the organisations are called in a statement. */
  String alias() {
    return name().toLowerCase(Locale.ROOT);
  }
}
