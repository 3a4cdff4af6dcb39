package org.socialprescribing.ledger;

import java.util.List;
import org.hl7.fhir.r4.model.Contract;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.Task;
import org.socialprescribing.readmodel.Feed;
import org.socialprescribing.readmodel.ReadModel;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Who pays for what, and what has been accepted, in the schema {@code funding}: what the lines of
 * the ledger follow from. The lines themselves are kept apart, since they outlive the records.
 */
public final class FundingRegister implements ReadModel {

  private final AgreementRows agreements;
  private final AcceptanceRows acceptances;

  FundingRegister(JdbcClient database) {
    this.agreements = new AgreementRows(database);
    this.acceptances = new AcceptanceRows(database);
  }

  @Override
  public String schema() {
    return "funding";
  }

  @Override
  public List<Feed> feeds() {
    return List.of(Feed.current("Contract"), Feed.history("Task"));
  }

  @Override
  public void put(Resource version) {
    if (version instanceof Contract contract) {
      agreements.put(contract);
    } else if (version instanceof Task task) {
      acceptances.put(task);
    }
  }
}
