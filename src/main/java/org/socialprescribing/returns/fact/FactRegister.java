package org.socialprescribing.returns.fact;

import java.util.List;
import java.util.Set;
import org.hl7.fhir.r4.model.Resource;
import org.socialprescribing.readmodel.Feed;
import org.socialprescribing.readmodel.ReadModel;
import org.socialprescribing.returns.Deprivation;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What returns count, in the schema {@code returns}: what happened, to whom and where then, and
 * since when it is known.
 */
public final class FactRegister implements ReadModel {

  private static final Set<String> PARTIES =
      Set.of("Organization", "PractitionerRole", "HealthcareService");

  private final Reading reading;
  private final SaidRows said;
  private final PartyRows parties;
  private final PeoplesFacts facts;

  public FactRegister(JdbcTemplate database, Deprivation deprivation, Scales scales) {
    JdbcClient client = JdbcClient.create(database);
    this.reading = new Reading(deprivation);
    this.said = new SaidRows(client);
    this.parties = new PartyRows(client);
    this.facts = new PeoplesFacts(client, said, new FactRows(database), scales);
  }

  @Override
  public String schema() {
    return "returns";
  }

  @Override
  public List<Feed> feeds() {
    return List.of(
        Feed.history("Organization"),
        Feed.history("PractitionerRole"),
        Feed.history("HealthcareService"),
        Feed.history("Patient"),
        Feed.history("Condition"),
        Feed.history("ServiceRequest"),
        Feed.history("Task"),
        Feed.history("Encounter"),
        Feed.history("Observation"),
        Feed.history("CarePlan"),
        Feed.history("Communication"),
        Feed.history("DetectedIssue"));
  }

  @Override
  public void put(Resource version) {
    putAll(List.of(version));
  }

  @Override
  public void putAll(List<Resource> versions) {
    List<Resource> ofParties =
        versions.stream().filter(version -> PARTIES.contains(version.fhirType())).toList();
    if (!ofParties.isEmpty()) {
      parties.add(ofParties);
    }
    versions.stream()
        .filter(version -> !PARTIES.contains(version.fhirType()))
        .forEach(version -> reading.of(version).ifPresent(this::add));
  }

  private void add(Said version) {
    if (said.add(version)) {
      facts.changeWith(version.record());
    }
  }

  @Override
  public void settle(Resource version) {
    // The facts follow when all of the transaction is stored: PeoplesFacts.
  }

  @Override
  public void settleAll() {
    facts.ofEverybody();
  }
}
