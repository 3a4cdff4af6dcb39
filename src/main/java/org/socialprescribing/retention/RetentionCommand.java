package org.socialprescribing.retention;

import java.util.List;
import java.util.Map;
import org.socialprescribing.fhir.Command;

/**
 * Removes everybody whose retention period has ended, or with {@code --dry-run} says who that is; 1
 * when somebody is due and could not be removed.
 */
final class RetentionCommand implements Command {

  private static final String DRY = "dry-run";

  private final RetentionRun run;

  RetentionCommand(RetentionRun run) {
    this.run = run;
  }

  @Override
  public String name() {
    return "erase-expired";
  }

  @Override
  public String purpose() {
    return "removes whose retention period has ended; --dry-run says who that is";
  }

  @Override
  public int run(List<String> words, Map<String, List<String>> options) {
    boolean dry = options.containsKey(DRY) && !List.of("false").equals(options.get(DRY));
    return run.run(dry, () -> false).kept() == 0 ? 0 : 1;
  }
}
