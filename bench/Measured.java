import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/** One round of one kind of request against one server. */
record Measured(double jvmMs, double postgresMs, double p50, double p95, double p99, double perSecond) {

  double cpuMs() {
    return jvmMs + postgresMs;
  }

  static Measured of(Server server, List<Call> calls, int clients) throws Exception {
    long jvm = Proc.jvmMs(server);
    long postgres = Proc.postgresMs(server);
    long from = System.nanoTime();
    double[] latencies = send(server, calls, clients);
    double seconds = (System.nanoTime() - from) / 1e9;
    double n = calls.size();
    Arrays.sort(latencies);
    return new Measured(
        (Proc.jvmMs(server) - jvm) / n,
        (Proc.postgresMs(server) - postgres) / n,
        percentile(latencies, 50),
        percentile(latencies, 95),
        percentile(latencies, 99),
        n / seconds);
  }

  /** Each client sends its next request when the last is answered; returns milliseconds. */
  private static double[] send(Server server, List<Call> calls, int clients) throws Exception {
    var latencies = new double[calls.size()];
    var next = new AtomicInteger();
    var threads = Executors.newFixedThreadPool(clients);
    try {
      var work = new ArrayList<Future<?>>();
      for (int client = 0; client < clients; client++) {
        work.add(
            threads.submit(
                () -> {
                  for (int i = next.getAndIncrement(); i < latencies.length; i = next.getAndIncrement()) {
                    long from = System.nanoTime();
                    server.send(calls.get(i));
                    latencies[i] = (System.nanoTime() - from) / 1e6;
                  }
                  return null;
                }));
      }
      for (Future<?> client : work) {
        client.get();
      }
      return latencies;
    } catch (ExecutionException e) {
      throw (Exception) e.getCause();
    } finally {
      threads.shutdownNow();
    }
  }

  static double percentile(double[] sorted, int percent) {
    return sorted[(int) Math.ceil(sorted.length * percent / 100.0) - 1];
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "CPU %.1f ms (JVM %.1f, PostgreSQL %.1f), p50 %.1f p95 %.1f p99 %.1f ms, %.1f/s",
        cpuMs(), jvmMs, postgresMs, p50, p95, p99, perSecond);
  }
}
