package org.socialprescribing.wellbeing.due;

import java.util.List;
import java.util.Set;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.PractitionerRole;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.Task;
import org.socialprescribing.readmodel.Feed;
import org.socialprescribing.readmodel.ReadModel;
import org.socialprescribing.wellbeing.Scoring;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * When each person is to be asked again, in the schema {@code wellbeing}. What it has to know of
 * referrals it reads from the register of referrals, which is written first.
 */
public final class DueRegister implements ReadModel {

  private final Facts facts;
  private final DuePoints points;

  DueRegister(JdbcClient database, Schedules schedules) {
    this.facts = new Facts(database, schedules);
    this.points = new DuePoints(database, schedules);
  }

  @Override
  public String schema() {
    return "wellbeing";
  }

  @Override
  public List<Feed> feeds() {
    return List.of(
        Feed.current("Patient"),
        Feed.current("QuestionnaireResponse"),
        Feed.current("Observation"),
        Feed.current("PractitionerRole"),
        Feed.current("ServiceRequest"),
        Feed.current("Encounter"),
        Feed.current("Task"));
  }

  @Override
  public void put(Resource version) {
    if (version instanceof Patient person) {
      facts.putPerson(person);
    } else if (version instanceof QuestionnaireResponse || isScoreOfItsOwn(version)) {
      facts.putAsking(version);
    }
  }

  private static boolean isScoreOfItsOwn(Resource version) {
    return version instanceof Observation score && !Scoring.isMadeFromForm(score);
  }

  @Override
  public void settle(Resource version) {
    Set<String> referred = referredPeople(version);
    if (!referred.isEmpty()) {
      facts.takeReferrals(referred);
    }
    if (!(version instanceof Observation) || isScoreOfItsOwn(version)) {
      points.workOut();
    }
  }

  /** Whose referrals this record may have changed. */
  private Set<String> referredPeople(Resource version) {
    if (version instanceof Task task) {
      return Set.of(Names.of(task.getFor()));
    } else if (version instanceof ServiceRequest referral) {
      return Set.of(Names.of(referral.getSubject()));
    } else if (version instanceof Encounter contact) {
      return Set.of(Names.of(contact.getSubject()));
    } else if (version instanceof PractitionerRole role) {
      return facts.peopleMovedWith(Names.of(role));
    }
    return Set.of();
  }

  @Override
  public void settleAll() {
    facts.takeAllReferrals();
    points.workOut();
  }
}
