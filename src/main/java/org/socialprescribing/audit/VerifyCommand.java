package org.socialprescribing.audit;

import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.socialprescribing.audit.Verification.Result;
import org.socialprescribing.fhir.Command;

/** Says whether the chain holds, and at which rows it does not; 1 when it does not. */
final class VerifyCommand implements Command {

  private static final Logger LOG = LoggerFactory.getLogger(VerifyCommand.class);

  private final Chain chain;
  private final Verification verification;

  VerifyCommand(Chain chain, Verification verification) {
    this.chain = chain;
    this.verification = verification;
  }

  @Override
  public String name() {
    return "verify-audit";
  }

  @Override
  public String purpose() {
    return "says whether a row of the audit was changed or removed";
  }

  @Override
  public int run(List<String> words, Map<String, List<String>> options) {
    return verify() ? 0 : 1;
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
