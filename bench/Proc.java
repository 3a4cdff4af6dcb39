import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What Linux knows about the processes, from /proc. */
final class Proc {

  /** The kernel reports processor time to programs in hundredths of a second, whatever its own tick. */
  private static final int MS_PER_TICK = 10;

  private Proc() {}

  static long jvmMs(Server server) throws IOException {
    long[] stat = stat(server.pid());
    return MS_PER_TICK * (stat[USER] + stat[SYSTEM]);
  }

  /** The postmaster, its living children, and its children that have ended since it started. */
  static long postgresMs(Server server) throws IOException {
    long postmaster = server.postmaster();
    long[] own = stat(postmaster);
    long ticks = own[USER] + own[SYSTEM] + own[ENDED_USER] + own[ENDED_SYSTEM];
    for (ProcessHandle child : ProcessHandle.of(postmaster).orElseThrow().children().toList()) {
      try {
        long[] stat = stat(child.pid());
        ticks += stat[USER] + stat[SYSTEM];
      } catch (IOException e) {
        // Ended meanwhile; at most one reading of an idle process is lost.
      }
    }
    return MS_PER_TICK * ticks;
  }

  private static final int USER = 0;
  private static final int SYSTEM = 1;
  private static final int ENDED_USER = 2;
  private static final int ENDED_SYSTEM = 3;

  /** Fields 14 to 17 of /proc/PID/stat, counted from behind the program's name, which may hold blanks. */
  private static long[] stat(long pid) throws IOException {
    String line = Files.readString(Path.of("/proc/" + pid + "/stat"));
    String[] fields = line.substring(line.lastIndexOf(')') + 2).split(" ");
    return Arrays.stream(fields, 11, 15).mapToLong(Long::parseLong).toArray();
  }

  static long residentMb(Server server) throws IOException {
    String status = Files.readString(Path.of("/proc/" + server.pid() + "/status"));
    Matcher line = Pattern.compile("VmRSS:\\s+(\\d+) kB").matcher(status);
    return line.find() ? Long.parseLong(line.group(1)) / 1024 : -1;
  }
}
