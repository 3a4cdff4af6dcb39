package org.socialprescribing.directory.assurance;

import jakarta.annotation.Nullable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.hl7.fhir.r4.model.HealthcareService;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.PractitionerRole;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.hl7.fhir.r4.model.Resource;
import org.socialprescribing.readmodel.Feed;
import org.socialprescribing.readmodel.ReadModel;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * How things stand with the organisations of the directory, in the schema {@code assurance}. What
 * follows from the forms of one organisation together is worked out whenever one of them changes.
 */
public final class AssuranceRegister implements ReadModel {

  private final JdbcClient database;
  private final Facts facts;
  private final KnownGroups groups;

  AssuranceRegister(JdbcClient database, KnownGroups groups) {
    this.database = database;
    this.facts = new Facts(database);
    this.groups = groups;
  }

  @Override
  public String schema() {
    return "assurance";
  }

  @Override
  public List<Feed> feeds() {
    return List.of(
        Feed.current("Organization"),
        Feed.current("HealthcareService"),
        Feed.current("PractitionerRole"),
        Feed.current("QuestionnaireResponse"));
  }

  @Override
  public void put(Resource version) {
    putAll(List.of(version));
  }

  @Override
  public void putAll(List<Resource> versions) {
    var concerned = new TreeSet<String>();
    var parties = new ArrayList<Party>();
    for (Resource version : versions) {
      if (version instanceof QuestionnaireResponse response) {
        concerned.addAll(put(response));
      } else {
        parties.add(party(version));
      }
    }
    concerned.addAll(facts.put(parties));
    concerned.forEach(this::workOut);
  }

  private static Party party(Resource version) {
    if (version instanceof HealthcareService service) {
      return Party.of(service);
    } else if (version instanceof PractitionerRole role) {
      return Party.of(role);
    }
    return Party.of((Organization) version);
  }

  private Set<String> put(QuestionnaireResponse response) {
    Optional<FilledForm> known = FilledForm.of(response);
    if (known.isEmpty()) {
      return facts.forget(Names.of(response));
    }
    FilledForm form = known.get();
    Set<String> concerned = facts.put(form);
    if (form.isSheet()) {
      facts.put(Sheet.of(response, form));
    } else if (form.isCatchUp()) {
      facts.put(Talk.of(response, form));
    } else if (form.isSurvey()) {
      facts.put(Survey.of(response, form));
    }
    return concerned;
  }

  /** Whoever writes about an organisation waits here for others who do. */
  private void workOut(String organisation) {
    database
        .sql("select id from assurance.party where id = ? for update")
        .param(organisation)
        .query(String.class)
        .list();
    Group group = groups.of(organisation);
    database
        .sql("delete from assurance.standing where organisation = ?")
        .param(organisation)
        .update();
    database.sql("delete from assurance.due where organisation = ?").param(organisation).update();
    if (group.lastTalk().isPresent() || group.survey().isPresent()) {
      stand(organisation, group);
      group.due().forEach(due -> add(organisation, due));
    }
  }

  private void stand(String organisation, Group group) {
    Optional<Sheet> decision = group.decision();
    Optional<Survey> survey = group.survey();
    database
        .sql(
            """
            insert into assurance.standing (organisation, state, sheet, form, signed_on,
              signed_for_organisation, signed_by_link_worker, review_by, talked_on, surveyed_on,
              coped)
            values (:organisation, :state, :sheet, :form, :signedOn::date, :forOrganisation,
              :byLinkWorker, :reviewBy::date, :talkedOn::date, :surveyedOn::date, :coped)
            """)
        .param("organisation", organisation)
        .param("state", group.state().code())
        .param("sheet", decision.map(Sheet::id).orElse(null))
        .param("form", decision.map(Sheet::form).orElse(null))
        .param("signedOn", text(decision.flatMap(Sheet::signed)))
        .param(
            "forOrganisation", decision.map(Sheet::organisation).map(Signature::name).orElse(null))
        .param("byLinkWorker", decision.map(Sheet::linkWorker).map(Signature::name).orElse(null))
        .param("reviewBy", text(group.reviewBy()))
        .param("talkedOn", text(group.lastTalk().map(Said::on)))
        .param("surveyedOn", text(survey.map(Survey::on)))
        .param("coped", survey.map(Survey::coped).orElse(null))
        .update();
  }

  private void add(String organisation, Due due) {
    database
        .sql(
            """
            insert into assurance.due (organisation, kind, "check", by_day, form)
            values (:organisation, :kind, :check, :by, :form)
            """)
        .param("organisation", organisation)
        .param("kind", due.kind().code())
        .param("check", due.check())
        .param("by", due.by())
        .param("form", due.form())
        .update();
  }

  private static @Nullable String text(Optional<?> value) {
    return value.map(Object::toString).orElse(null);
  }
}
