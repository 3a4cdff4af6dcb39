package org.socialprescribing.returns.fact;

import java.util.List;
import java.util.Set;
import org.hl7.fhir.r4.model.Resource;
import org.socialprescribing.readmodel.Feed;
import org.socialprescribing.readmodel.ReadModel;
import org.socialprescribing.returns.Deprivation;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionSynchronizationManager;

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
    this.facts = new PeoplesFacts(said, new FactRows(database), new FactRules(scales));
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
  public void replace(Resource former, Resource version) {
    if (!PARTIES.contains(version.fhirType()) && saysNothingNew(former, version)) {
      return;
    }
    put(version);
  }

  /** As the table finds out, too; most moves of a referral say nothing that returns count. */
  private boolean saysNothingNew(Resource former, Resource version) {
    return reading
        .of(version)
        .filter(said -> reading.of(former).filter(said::saysAgain).isPresent())
        .isPresent();
  }

  @Override
  public void putAll(List<Resource> versions) {
    Stored stored = ofThisTransaction();
    for (Resource version : versions) {
      if (PARTIES.contains(version.fhirType())) {
        stored.party(version);
      } else {
        reading.of(version).ifPresent(stored::says);
      }
    }
  }

  private Stored ofThisTransaction() {
    return TransactionSynchronizationManager.getSynchronizations().stream()
        .filter(Stored.class::isInstance)
        .map(Stored.class::cast)
        .findFirst()
        .orElseGet(this::begin);
  }

  private Stored begin() {
    var stored = new Stored(said, parties, facts);
    TransactionSynchronizationManager.registerSynchronization(stored);
    return stored;
  }

  @Override
  public void settle(Resource version) {
    // Nothing is written before all of the transaction is stored: Stored.
  }

  @Override
  public void settleAll() {
    ofThisTransaction().writeWithoutFacts();
    facts.ofEverybody();
  }
}
