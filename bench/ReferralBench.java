import java.nio.file.Files;

/**
 * What a referral costs this server: writes with and without validation, reads with and without
 * tokens, moves, worklists, due lists, searches of services, following a feed, and the time until it is
 * ready. Linux only, because it reads /proc. Run from the project root; bench/README.md says how, and how to read the result.
 */
public final class ReferralBench {

  public static void main(String[] args) throws Exception {
    Options options;
    try {
      options = Options.parse(args);
    } catch (IllegalArgumentException e) {
      System.err.println(e.getMessage() + "\n" + Options.USAGE);
      System.exit(2);
      return;
    }
    Files.createDirectories(Bench.WORK);
    switch (options.what()) {
      case "start" -> new StartBench(options).run();
      case "reads", "audit", "guarded-reads" -> new ReadBench(options).run();
      case "moves" -> new MoveBench(options).run();
      case "due" -> new DueBench(options).run();
      case "find" -> new FindBench(options).run();
      case "sync" -> new SyncBench(options).run();
      case "open-referral" -> new OpenReferralBench(options).run();
      case "facts" -> new FactsBench(options).run();
      case "returns" -> new ReturnsBench(options).run();
      case "worklists" -> new WorklistBench(options).run();
      default -> new WriteBench(options).run();
    }
  }
}
