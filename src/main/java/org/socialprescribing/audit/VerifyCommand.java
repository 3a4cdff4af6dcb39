package org.socialprescribing.audit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.socialprescribing.audit.Verification.Result;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/**
 * The program started with the argument {@code verify-audit}: says whether the chain holds, and at
 * which rows it does not, and ends; with 0 when it holds, with 1 otherwise.
 */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class VerifyCommand implements ApplicationRunner {

  static final String NAME = "verify-audit";

  private static final Logger LOG = LoggerFactory.getLogger(VerifyCommand.class);

  private final Chain chain;
  private final Verification verification;
  private final ApplicationContext program;

  VerifyCommand(Chain chain, Verification verification, ApplicationContext program) {
    this.chain = chain;
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
    chain.seal();
    Result result = verification.verify();
    result.faults().forEach(fault -> LOG.error("{}", fault));
    boolean holds = result.faults().isEmpty();
    LOG.info(
        holds
            ? "The audit's chain holds: {} rows, {} with erased words, at {}"
            : "The audit's chain does not hold, see above: {} rows, {} with erased words, at {}",
        result.rows(),
        result.erased(),
        result.head());
    return holds;
  }
}
