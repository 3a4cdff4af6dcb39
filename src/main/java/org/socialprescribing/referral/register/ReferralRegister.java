package org.socialprescribing.referral.register;

import ca.uhn.fhir.context.FhirContext;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hl7.fhir.r4.model.Resource;
import org.socialprescribing.readmodel.Feed;
import org.socialprescribing.readmodel.ReadModel;
import org.socialprescribing.referral.Lifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What is known of referrals, in the schema {@code referral}: who takes part, in which state each
 * is and since when, who holds the person, who has to act next.
 */
public final class ReferralRegister implements ReadModel {

  /** What a worklist shows or names. */
  private static final Set<String> SHOWN =
      Set.of(
          "Task",
          "ServiceRequest",
          "Patient",
          "PractitionerRole",
          "Organization",
          "HealthcareService");

  private final JdbcClient database;
  private final CurrentRecords records;
  private final PartyRows parties;
  private final Map<String, Rows> rows;

  public ReferralRegister(FhirContext fhir, JdbcClient database, Lifecycle lifecycle) {
    this.database = database;
    this.records = new CurrentRecords(fhir, database);
    this.parties = new PartyRows(database);
    this.rows =
        Map.of(
            "Patient", new PersonRows(database),
            "PractitionerRole", parties,
            "HealthcareService", parties,
            "Organization", parties,
            "Condition", new NeedRows(database),
            "ServiceRequest", new RequestRows(database),
            "Encounter", new ContactRows(database),
            "Task", new TaskRows(database, lifecycle));
  }

  @Override
  public String schema() {
    return "referral";
  }

  @Override
  public List<Feed> feeds() {
    return List.of(
        Feed.current("Patient"),
        Feed.current("PractitionerRole"),
        Feed.current("HealthcareService"),
        Feed.current("Organization"),
        Feed.current("Condition"),
        Feed.current("ServiceRequest"),
        Feed.current("Encounter"),
        Feed.history("Task"));
  }

  @Override
  public void put(Resource version) {
    rows.get(version.fhirType()).put(version);
    if (SHOWN.contains(version.fhirType())) {
      records.put(version);
    }
  }

  /** Feeds of the directory bring thousands of services and organisations. */
  @Override
  public void putAll(List<Resource> versions) {
    if (!parties.areDirectory(versions)) {
      ReadModel.super.putAll(versions);
      return;
    }
    parties.putDirectory(versions);
    records.putAll(versions);
    derive(parties.tasksConcerned(versions));
  }

  @Override
  public void settle(Resource version) {
    derive(rows.get(version.fhirType()).tasksConcerned(version));
  }

  @Override
  public void settleAll() {
    derive(
        database
            .sql("select id from referral.task")
            .query(String.class)
            .list()
            .toArray(String[]::new));
  }

  private void derive(String[] tasks) {
    if (tasks.length > 0) {
      database
          .sql("select referral.derive(:tasks)")
          .param("tasks", tasks)
          .query(String.class)
          .list();
    }
  }
}
