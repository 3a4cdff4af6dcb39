package org.socialprescribing.readmodel;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/**
 * The program started with the argument {@code rebuild-read-models}: makes all read models again,
 * says what differed, and ends; with 0 when nothing differed, with 1 otherwise.
 */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class RebuildCommand implements ApplicationRunner {

  static final String NAME = "rebuild-read-models";

  private static final Logger LOG = LoggerFactory.getLogger(RebuildCommand.class);

  private final List<ReadModel> models;
  private final Rebuild rebuild;
  private final ApplicationContext program;

  RebuildCommand(List<ReadModel> models, Rebuild rebuild, ApplicationContext program) {
    this.models = models;
    this.rebuild = rebuild;
    this.program = program;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    if (arguments.getNonOptionArgs().contains(NAME)) {
      boolean equal = rebuildAll();
      System.exit(SpringApplication.exit(program, () -> equal ? 0 : 1));
    }
  }

  private boolean rebuildAll() {
    List<Difference> differences = models.stream().map(rebuild::of).flatMap(List::stream).toList();
    differences.forEach(difference -> LOG.info("{}", difference));
    boolean equal = differences.stream().allMatch(Difference::isNone);
    LOG.info(
        equal
            ? "All read models are made again, and equal what was there."
            : "All read models are made again. They did not equal what was there: see above.");
    return equal;
  }
}
