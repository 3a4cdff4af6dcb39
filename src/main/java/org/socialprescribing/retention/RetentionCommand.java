package org.socialprescribing.retention;

import java.util.List;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/**
 * The program started with the argument {@code erase-expired}: removes everybody whose retention
 * period has ended, or with {@code --dry-run} says who that is, and ends; with 0, or with 1 when
 * somebody is due and could not be removed.
 */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class RetentionCommand implements ApplicationRunner {

  static final String NAME = "erase-expired";
  private static final String DRY = "dry-run";

  private final RetentionRun run;
  private final ApplicationContext program;

  RetentionCommand(RetentionRun run, ApplicationContext program) {
    this.run = run;
    this.program = program;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    if (arguments.getNonOptionArgs().contains(NAME)) {
      boolean dry =
          arguments.containsOption(DRY) && !List.of("false").equals(arguments.getOptionValues(DRY));
      var result = run.run(dry, () -> false);
      System.exit(SpringApplication.exit(program, () -> result.kept() == 0 ? 0 : 1));
    }
  }
}
