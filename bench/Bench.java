import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;

/** What all benchmarks share: where they work, how they speak, and the median. */
final class Bench {

  static final Path WORK = Path.of("target", "bench-data");
  static final Path BUNDLE = Path.of("profiles", "examples", "Bundle-referral-transaction.json");
  static final Duration START_LIMIT = Duration.ofMinutes(5);
  static final Duration STOP_LIMIT = Duration.ofSeconds(60);

  private Bench() {}

  static void say(String format, Object... values) {
    System.out.printf(Locale.ROOT, format + "%n", values);
  }

  static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }
}
