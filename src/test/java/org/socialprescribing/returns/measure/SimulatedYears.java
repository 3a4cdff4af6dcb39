package org.socialprescribing.returns.measure;

import java.sql.Types;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.socialprescribing.returns.fact.Kind;
import org.socialprescribing.returns.fact.Names;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Three years in a district with many small practices, written straight into the table of facts:
 * what is known of each month is known by the end of the next. The same for the same seed.
 */
final class SimulatedYears {

  static final LocalDate BEGIN = LocalDate.of(2019, 4, 1);
  static final int MONTHS = 36;

  private static final int PEOPLE = 1200;
  private static final int PRACTICES = 18;
  private static final int NETWORKS = 7;
  private static final int PLACES = 3;
  private static final List<String> SOURCES =
      List.of("gp", "gp", "gp", "gp", "self-referral", "social-care", "police", "job-centre");
  private static final List<String> NEEDS = List.of("loneliness", "debt", "housing", "grief");
  private static final List<String> DESTINATIONS = List.of("arts", "nature", "money", "housing");
  private static final List<String> MEASURES =
      List.of("ons4-happy", "ons4-anxious", "ons4-worthwhile", "718466001", "925431000000109");

  private final JdbcClient database;
  private final Random chance;
  private final Map<String, LocalDate> before = new HashMap<>();
  private final List<Integer> practiceOf = new ArrayList<>();

  SimulatedYears(JdbcClient database, long seed) {
    this.database = database;
    this.chance = new Random(seed);
  }

  static String practice(int i) {
    return "Organization/simulated-practice-" + i;
  }

  static String network(int practice) {
    return "Organization/simulated-network-" + practice % NETWORKS;
  }

  static String place(int practice) {
    return "Organization/simulated-place-" + practice % NETWORKS % PLACES;
  }

  private static String board(int practice) {
    return "Organization/simulated-board-" + practice % NETWORKS % PLACES % 2;
  }

  private static String host(int i) {
    return "Organization/simulated-host-" + i;
  }

  private static String provider(int i) {
    return "Organization/simulated-provider-" + i;
  }

  void write() {
    for (int i = 0; i < PRACTICES; i++) {
      party(practice(i), "gp-practice", network(i));
      party(network(i), "pcn", place(i));
      party(place(i), "place", board(i));
      party(board(i), "integrated-care-board", null);
    }
    for (int i = 0; i < 4; i++) {
      party(host(i), "vcse", null);
      party(provider(i), i == 3 ? "statutory-service" : "community-group", null);
    }
    for (int person = 0; person < PEOPLE; person++) {
      // Some practices have many people, most have few.
      practiceOf.add((int) (PRACTICES * Math.pow(chance.nextDouble(), 3)));
    }
    for (int month = 0; month < MONTHS; month++) {
      happen(BEGIN.plusMonths(month), month);
    }
  }

  private void happen(LocalDate month, int number) {
    // In some months hardly anything happens.
    int usual = number % 7 == 5 ? 2 : 1;
    many(month, Kind.REFERRED, 34 / usual, null);
    many(month, Kind.DECLINED, 2, null);
    many(month, Kind.FIRST_CONTACT, 20 / usual, null);
    many(month, Kind.CONTACT, 50 / usual, "attended");
    many(month, Kind.CONTACT, number % 3 == 0 ? 3 : 12, "did-not-attend");
    many(month, Kind.PRESCRIBED, number % 5 == 0 ? 4 : 14, null);
    many(month, Kind.SIGNPOSTED, 6, null);
    many(month, Kind.CLOSED, 9, "completed");
    many(month, Kind.CLOSED, 2, "rejected");
    many(month, Kind.IMPROVED, 5, null);
    many(month, Kind.ACCEPTED, 28 / usual, null);
    many(month, Kind.GAP, number % 4 == 0 ? 3 : 11, "none-exists");
    many(month, Kind.GAP, 2, "too-far");
    many(month, Kind.ANSWER, 12, "friends-and-family-very-good");
    many(month, Kind.ANSWER, 5, "friends-and-family-good");
    many(month, Kind.ANSWER, 3, "friends-and-family-poor");
    many(month, Kind.ANSWER, 1, "friends-and-family-dont-know");
    for (String measure : MEASURES) {
      many(month, Kind.CHANGE, 7, measure);
      many(month, Kind.FOLLOW_UP_DUE, 12, measure);
    }
  }

  private void many(LocalDate month, Kind kind, int about, String item) {
    int n = Math.max(0, about + (int) Math.round(chance.nextGaussian() * Math.sqrt(about)));
    for (int i = 0; i < n; i++) {
      fact(month.plusDays(chance.nextInt(month.lengthOfMonth())), kind, item);
    }
  }

  private void fact(LocalDate day, Kind kind, String item) {
    int person = chance.nextInt(PEOPLE);
    String chain = kind + " " + item + " " + person;
    LocalDate previous = before.get(chain);
    if (previous != null && previous.isAfter(day)) {
      return; // Its facts come in order.
    }
    before.put(chain, day);
    Map<String, Object> values =
        Map.ofEntries(
            Map.entry("person", (long) -1 - person),
            Map.entry("practice", Names.key(practice(practiceOf.get(person)))),
            Map.entry("party", Names.key(host((int) (4 * Math.pow(chance.nextDouble(), 2))))),
            Map.entry("provider", Names.key(provider(chance.nextInt(4)))),
            Map.entry(
                "known", day.plusDays(chance.nextInt(25)).atTime(12, 0).atOffset(ZoneOffset.UTC)),
            Map.entry("day", day),
            Map.entry("kind", kind.number()),
            Map.entry("age", (short) (10 + person % 85)),
            Map.entry("tenth", (short) (1 + person % 10)),
            Map.entry("gender", person % 40 == 0 ? "other" : person % 3 == 0 ? "male" : "female"),
            Map.entry("ethnicity", String.valueOf((char) ('A' + person % 97 % 11))),
            Map.entry("origin", SOURCES.get(person % SOURCES.size())),
            Map.entry("destination", DESTINATIONS.get(chance.nextInt(4))),
            Map.entry(
                "needs",
                NEEDS
                    .subList(person % 4, Math.min(4, person % 4 + 1 + person % 2))
                    .toArray(String[]::new)),
            Map.entry("amount", chance.nextInt(9) - 2),
            Map.entry("base", chance.nextInt(9)));
    insert(values, previous, item);
    if (kind == Kind.FOLLOW_UP_DUE && chance.nextInt(3) > 0) {
      var taken = new HashMap<>(values);
      taken.put("kind", Kind.FOLLOW_UP_TAKEN.number());
      insert(taken, previous, item);
    }
  }

  private void insert(Map<String, Object> values, LocalDate previous, String item) {
    database
        .sql(
            """
            insert into returns.fact (person, source, practice, party, provider, known_at, day,
              previous, version, kind, weight, age, tenth, gender, ethnicity, origin, destination,
              item, needs, amount, base)
            values (:person, :person, :practice, :party, :provider, :known, :day, :previous, 1,
              :kind, 1, :age, :tenth, :gender, :ethnicity, :origin, :destination, :item, :needs,
              :amount, :base)
            """)
        .params(values)
        .param("previous", previous, Types.DATE)
        .param("item", item, Types.VARCHAR)
        .update();
  }

  private void party(String id, String type, String parent) {
    database
        .sql(
            """
            insert into returns.party
              (id, version, known_at, from_day, key, type, name, parent, active)
            values (:id, 1, '2015-01-01', '2015-01-01', :key, :type, :id, :parent, true)
            on conflict do nothing
            """)
        .param("id", id)
        .param("key", Names.key(id))
        .param("type", type)
        .param("parent", parent == null ? null : Names.key(parent), Types.BIGINT)
        .update();
  }

  /** Other tests share the database. */
  void remove() {
    database.sql("delete from returns.fact where person < 0 and person >= -" + PEOPLE).update();
    database.sql("delete from returns.party where id like 'Organization/simulated-%'").update();
  }
}
