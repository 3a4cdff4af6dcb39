package org.socialprescribing.logs;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/**
 * Everything that is logged while the tests of this process run: what the process writes to the
 * console, what the servers wrote that tests have started beside it, and the logs of their
 * databases.
 *
 * <p>It begins before the first test, and so before Spring starts.
 */
public final class WatchedOutput implements LauncherSessionListener {

  private static final Path TARGET = Path.of("target");
  private static final Path CONSOLE = TARGET.resolve("console-of-tests.log");

  private static volatile Instant begun;

  @Override
  public void launcherSessionOpened(LauncherSession session) {
    try {
      Files.createDirectories(TARGET);
      var copy = new FileOutputStream(CONSOLE.toFile());
      begun = Instant.now();
      System.setOut(new PrintStream(new Both(System.out, copy), true, UTF_8));
      System.setErr(new PrintStream(new Both(System.err, copy), true, UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The files in which everything stands that was logged so far. */
  static List<Path> files() throws IOException {
    try (Stream<Path> files = Files.walk(TARGET, 3)) {
      return files.filter(WatchedOutput::isLog).filter(WatchedOutput::isOfThisRun).toList();
    }
  }

  private static boolean isLog(Path file) {
    String name = file.getFileName().toString();
    return file.equals(CONSOLE)
        || name.matches("server-.*\\.log")
        || name.matches("postgresql-.*\\.log") && file.getParent().endsWith("log");
  }

  private static boolean isOfThisRun(Path file) {
    try {
      return !Files.getLastModifiedTime(file).toInstant().isBefore(begun);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Writes everything twice. */
  private static final class Both extends OutputStream {

    private final PrintStream shown;
    private final OutputStream kept;

    Both(PrintStream shown, OutputStream kept) {
      this.shown = shown;
      this.kept = kept;
    }

    @Override
    public void write(int b) throws IOException {
      shown.write(b);
      kept.write(b);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
      shown.write(bytes, from, length);
      kept.write(bytes, from, length);
    }

    @Override
    public void flush() throws IOException {
      shown.flush();
      kept.flush();
    }
  }
}
