package org.socialprescribing.ledger;

import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.socialprescribing.fhir.Command;

/**
 * Says whether the ledger is what follows from the records, and for which tasks it is not; 1 when
 * it is not.
 */
final class VerifyLedgerCommand implements Command {

  private static final Logger LOG = LoggerFactory.getLogger(VerifyLedgerCommand.class);

  private final Verification verification;

  VerifyLedgerCommand(Verification verification) {
    this.verification = verification;
  }

  @Override
  public String name() {
    return "verify-ledger";
  }

  @Override
  public String purpose() {
    return "says whether each line of the ledger follows from the records";
  }

  @Override
  public int run(List<String> words, Map<String, List<String>> options) {
    return verify() ? 0 : 1;
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
