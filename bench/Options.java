import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The command line. */
record Options(
    String what, Path java, String heap, List<String> jvm, int rounds, int transactions, int posts, int warmup, int clients,
    int port, int postgresPort, String only) {

  static final String USAGE =
      """
      usage: java -cp target/bench ReferralBench [writes|reads|audit|guarded-reads|moves|worklists|due|find|open-referral|sync|returns|facts|start] [options]
        --java PATH          the java program that runs the server (default: the one that runs this)
        --heap SIZE          the server's -Xmx (default: 1g; start: the JVM's own)
        --jvm "OPTIONS"      more options of the server's JVM, such as a flight recording
        --rounds N           measured rounds (default: 5; start: 3); returns: years of England
        --requests N         a round: transactions, twice as many single posts; referrals that are moved; questions (default: 200)
        --warmup N           requests of each kind before the first round (default: 300)
        --only WORDS         reads, find, returns: only the questions that have these words in their name; find and returns ask the data of the last run
        --clients N          clients in a closed loop (default: 4)
        --port N             the first of three HTTP ports (default: 18080)
        --postgres-port N    the first of three PostgreSQL ports (default: 15440)""";

  private static final List<String> COMMANDS = List.of("writes", "reads", "audit", "guarded-reads", "moves", "worklists", "due", "find", "open-referral", "sync", "returns", "facts", "start");

  static Options parse(String[] args) {
    String what = args.length > 0 && COMMANDS.contains(args[0]) ? args[0] : "writes";
    boolean start = what.equals("start");
    var given = new HashMap<String, String>();
    for (int i = args.length > 0 && args[0].equals(what) ? 1 : 0; i < args.length; i += 2) {
      if (i + 1 == args.length || !USAGE.contains("  " + args[i] + " ")) {
        throw new IllegalArgumentException("Unknown or incomplete option: " + args[i]);
      }
      given.put(args[i], args[i + 1]);
    }
    int transactions = number(given, "--requests", 200);
    return new Options(
        what,
        Path.of(given.getOrDefault("--java", System.getProperty("java.home") + "/bin/java")),
        given.getOrDefault("--heap", start ? "" : "1g"),
        Arrays.stream(given.getOrDefault("--jvm", "").split(" ")).filter(word -> !word.isEmpty()).toList(),
        number(given, "--rounds", start ? 3 : 5),
        transactions,
        2 * transactions,
        number(given, "--warmup", 300),
        number(given, "--clients", 4),
        number(given, "--port", 18080),
        number(given, "--postgres-port", 15440),
        given.getOrDefault("--only", ""));
  }

  private static int number(Map<String, String> given, String name, int otherwise) {
    int value = given.containsKey(name) ? Integer.parseInt(given.get(name)) : otherwise;
    if (value < 1) {
      throw new IllegalArgumentException(name + " must be at least 1");
    }
    return value;
  }
}
