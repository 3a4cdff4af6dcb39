package org.socialprescribing.ledger;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/**
 * The program started with the argument {@code verify-ledger}: says whether the ledger is what
 * follows from the records, and for which tasks it is not, and ends; with 0 when it is, with 1
 * otherwise.
 */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class VerifyLedgerCommand implements ApplicationRunner {

  static final String NAME = "verify-ledger";

  private static final Logger LOG = LoggerFactory.getLogger(VerifyLedgerCommand.class);

  private final Verification verification;
  private final ApplicationContext program;

  VerifyLedgerCommand(Verification verification, ApplicationContext program) {
    this.verification = verification;
    this.program = program;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    if (arguments.getNonOptionArgs().contains(NAME)) {
      boolean holds = verify();
      System.exit(SpringApplication.exit(program, () -> holds ? 0 : 1));
    }
  }

  private boolean verify() {
    Verification.Result result = verification.verify();
    result
        .faults()
        .forEach(task -> LOG.error("{}: its lines do not follow from the records", task));
    boolean holds = result.faults().isEmpty();
    LOG.info(
        holds
            ? "The ledger follows from the records: {} lines, {} of them of tasks that are gone"
            : "The ledger does not follow from the records, see above: {} lines, {} of them of tasks that are gone",
        result.lines(),
        result.outlived());
    return holds;
  }
}
