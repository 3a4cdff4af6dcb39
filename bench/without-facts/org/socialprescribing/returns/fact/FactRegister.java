package org.socialprescribing.returns.fact;

import java.util.List;
import org.hl7.fhir.r4.model.Resource;
import org.socialprescribing.readmodel.Feed;
import org.socialprescribing.readmodel.ReadModel;
import org.socialprescribing.returns.Deprivation;
import org.springframework.jdbc.core.JdbcTemplate;

/** Stands before the server's own in the benchmark facts: the same server, which keeps no facts. */
public final class FactRegister implements ReadModel {

  public FactRegister(JdbcTemplate database, Deprivation deprivation, Scales scales) {}

  @Override
  public String schema() {
    return "returns";
  }

  @Override
  public List<Feed> feeds() {
    return List.of();
  }

  @Override
  public void put(Resource version) {}

  @Override
  public void putAll(List<Resource> versions) {}

  @Override
  public void settle(Resource version) {}

  @Override
  public void settleAll() {}
}
