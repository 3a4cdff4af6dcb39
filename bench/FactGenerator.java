import java.io.IOException;
import java.io.Writer;
import java.time.LocalDate;
import java.util.SortedMap;
import java.util.SplittableRandom;
import java.util.TreeMap;

/**
 * Facts of England's returns as rows for COPY, the same for the same seed: 900,000 referrals a year and what follows from
 * them, as many as the table of a server would have.
 */
final class FactGenerator {

  static final int REFERRALS_A_YEAR = 900_000;
  static final int PRACTICES = 6_500;
  static final int NETWORKS = 1_250;
  static final int PLACES = 106;
  static final int BOARDS = 42;
  static final int HOSTS = 400;
  static final int ROLES = 4_000;
  static final int PROVIDERS = 12_000;
  static final String COLUMNS =
      "person, referral, source, practice, party, provider, known_at, day, previous, version, kind, weight, age, tenth,"
          + " gender, ethnicity, origin, destination, item, needs, amount, base";

  private static final String[] SOURCES = {"gp", "gp", "gp", "practice-team", "self-referral", "social-care", "vcse", "hospital-discharge"};
  private static final String[] NEEDS = {"loneliness", "debt", "housing", "mental-wellbeing", "carer-support", "physical-activity"};
  private static final String[] DESTINATIONS = {"money-and-welfare-rights", "housing", "arts", "nature", "physical-activity", "neighbourhood-group", "statutory-service"};
  private static final String[] CATEGORIES = {"A", "A", "A", "A", "A", "B", "C", "H", "J", "K", "M", "N", "R"};
  private static final String[] SCORES = {"ons4-life-satisfaction", "ons4-worthwhile", "ons4-happy", "ons4-anxious"};
  private static final String[] ENDS = {"completed", "completed", "completed", "returned", "cancelled", "rejected"};

  private final SplittableRandom chance;
  private final LocalDate[] lastReferral;
  private final LocalDate[] lastContact;
  private final SortedMap<LocalDate, StringBuilder> coming = new TreeMap<>();
  private int people;
  private long keys;

  // The person that is being written.
  private long person;
  private String tail;
  private String age;

  FactGenerator(long seed, int years) {
    this.chance = new SplittableRandom(seed);
    this.lastReferral = new LocalDate[years * REFERRALS_A_YEAR];
    this.lastContact = new LocalDate[years * REFERRALS_A_YEAR];
  }

  /** Keys of parties: practices, networks and so on one after the other. */
  static long practice(int n) {
    return 1_000_000L + n;
  }

  static long role(int n) {
    return 2_000_000L + n;
  }

  static long provider(int n) {
    return 3_000_000L + n;
  }

  static long organisation(int level, int n) {
    return 4_000_000L + 100_000L * level + n;
  }

  /**
   * The facts that become known on a day: a server writes each when it is told of it. One referral in seven is of somebody
   * who was referred before.
   */
  void day(LocalDate day, Writer to) throws IOException {
    int referrals = REFERRALS_A_YEAR / 365;
    for (int i = 0; i < referrals; i++) {
      int who = people > 1000 && chance.nextInt(7) == 0 ? chance.nextInt(people) : people++;
      referral(who, day);
    }
    to.append(coming.remove(day));
  }

  /** What follows after the last day. */
  void rest(Writer to) throws IOException {
    for (StringBuilder rows : coming.values()) {
      to.append(rows);
    }
  }

  private void referral(int who, LocalDate day) {
    var of = new SplittableRandom(who * 31L + 7);
    person = of.nextLong();
    age = String.valueOf(18 + of.nextInt(75));
    tail = (1 + of.nextInt(10)) + "\t" + (of.nextInt(5) < 3 ? "female" : "male") + "\t"
        + (of.nextInt(5) == 0 ? "\\N" : CATEGORIES[of.nextInt(CATEGORIES.length)]) + "\t" + any(SOURCES);
    long practice = practice(of.nextInt(PRACTICES));
    long role = role(chance.nextInt(ROLES));
    long referral = ++keys;
    String needs = "{" + any(NEEDS) + (chance.nextInt(3) == 0 ? ",other" : "") + "}";
    row(3, referral, practice, role, "\\N", day, lastReferral[who], "\\N", "\\N", needs, "\\N", "\\N");
    if (chance.nextInt(50) == 0) { // Corrected: taken back and said anew.
      row(3, -1, referral, practice, role, "\\N", day, lastReferral[who], "\\N", "\\N", needs, "\\N", "\\N");
      row(3, referral, practice, role(chance.nextInt(ROLES)), "\\N", day, lastReferral[who], "\\N", "\\N", needs, "\\N", "\\N");
    }
    lastReferral[who] = day;
    if (chance.nextInt(6) == 0) {
      row(13, referral, practice, role, "\\N", day.plusDays(5), null, "\\N", "rejected", needs, "\\N", "\\N");
      return;
    }
    int wait = 1 + chance.nextInt(20) + chance.nextInt(20);
    row(5, referral, practice, role, "\\N", day.plusDays(wait), null, "\\N", "\\N", needs, String.valueOf(wait), "\\N");
    for (int contact = 0; contact < 5; contact++) {
      LocalDate on = day.plusDays(wait + 14L * contact);
      boolean missed = chance.nextInt(9) == 0;
      row(6, referral, practice, role, "\\N", on, missed ? null : lastContact[who], "\\N", missed ? "did-not-attend" : "attended",
          needs, String.valueOf(15 + 5 * chance.nextInt(10)), "\\N");
      lastContact[who] = missed ? lastContact[who] : on;
    }
    if (chance.nextInt(3) > 0) {
      row(7, referral, practice, role, String.valueOf(provider(chance.nextInt(PROVIDERS))), day.plusDays(wait + 10), null,
          any(DESTINATIONS), "\\N", needs, "\\N", "\\N");
    }
    row(13, referral, practice, role, "\\N", day.plusDays(wait + 80), null, "\\N", any(ENDS), needs, "\\N", "\\N");
    if (chance.nextInt(3) == 0) {
      for (String score : SCORES) {
        row(11, referral, practice, role, "\\N", day.plusDays(185), null, "\\N", score, needs,
            String.valueOf(chance.nextInt(7) - 2), String.valueOf(chance.nextInt(8)));
      }
    }
  }

  private void row(int kind, long referral, long practice, long party, String provider, LocalDate day,
      LocalDate previous, String destination, String item, String needs, String amount, String base) {
    row(kind, 1, referral, practice, party, provider, day, previous, destination, item, needs, amount, base);
  }

  private void row(int kind, int weight, long referral, long practice, long party, String provider, LocalDate day,
      LocalDate previous, String destination, String item, String needs, String amount, String base) {
    var rows = coming.computeIfAbsent(day, any -> new StringBuilder());
    rows.append(person + "\t" + referral + "\t" + ++keys + "\t" + practice + "\t" + party + "\t" + provider + "\t"
        + day + " 12:00Z\t" + day + "\t" + (previous == null ? "\\N" : previous) + "\t1\t" + kind + "\t" + weight + "\t" + age + "\t" + tail + "\t"
        + destination + "\t" + item + "\t" + needs + "\t" + amount + "\t" + base + "\n");
  }

  private String any(String[] of) {
    return of[chance.nextInt(of.length)];
  }
}
