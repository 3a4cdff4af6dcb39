package org.socialprescribing.directory.assurance;

import java.time.LocalDate;
import java.util.Optional;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.CanonicalType;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Parameters.ParametersParameterComponent;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Type;

/** Writes how things stand with a group as the answer of {@code $assurance}. */
final class GroupInWords {

  private final Prompts prompts;

  GroupInWords(Prompts prompts) {
    this.prompts = prompts;
  }

  Parameters of(Organization organisation, Group group, LocalDate day) {
    var answer = new Parameters();
    answer.addParameter(
        "organisation", new Reference(Names.of(organisation)).setDisplay(organisation.getName()));
    answer.addParameter("on", date(day));
    answer.addParameter("state", new CodeType(group.state(day).code()));
    group
        .decision()
        .ifPresent(sheet -> agreement(answer.addParameter().setName("agreement"), sheet, group));
    group.evidence().forEach(seen -> evidence(answer.addParameter().setName("evidence"), seen));
    group.lastTalk().ifPresent(talk -> answer.addParameter("last-talk", date(talk.on())));
    group.survey().ifPresent(survey -> survey(answer.addParameter().setName("survey"), survey));
    group.due().forEach(due -> due(answer.addParameter().setName("due"), due, day));
    return answer;
  }

  private static void agreement(ParametersParameterComponent told, Sheet sheet, Group group) {
    part(told, "form", new Reference(sheet.id()));
    part(told, "sheet", new CanonicalType(sheet.form()));
    part(told, "connect", new BooleanType(sheet.agreed()));
    signature(told, "organisation", sheet.organisation());
    signature(told, "link-worker", sheet.linkWorker());
    if (sheet.lineManager()) {
      part(told, "line-manager", new BooleanType(true));
    }
    group.reviewBy().ifPresent(by -> part(told, "review-by", date(by)));
  }

  private static void signature(
      ParametersParameterComponent told, String side, Signature signature) {
    if (signature != null) {
      part(told, side + "-name", new StringType(signature.name()));
      part(told, side + "-on", date(signature.on()));
    }
  }

  private void evidence(ParametersParameterComponent told, Group.Seen seen) {
    Evidence evidence = seen.evidence();
    part(told, "check", new StringType(evidence.check()));
    part(told, "title", new StringType(prompts.of(evidence.check())));
    part(told, "answer", new CodeType(evidence.answer()));
    Optional.ofNullable(evidence.seen())
        .ifPresent(words -> part(told, "seen", new StringType(words)));
    Optional.ofNullable(evidence.until()).ifPresent(until -> part(told, "until", date(until)));
    part(told, "form", new Reference(seen.sheet().id()));
  }

  private static void survey(ParametersParameterComponent told, Survey survey) {
    part(told, "form", new Reference(survey.id()));
    part(told, "on", date(survey.on()));
    Optional.ofNullable(survey.coped())
        .ifPresent(coped -> part(told, "coped", new CodeType(coped)));
    Optional.ofNullable(survey.connected())
        .ifPresent(people -> part(told, "connected", new IntegerType(people)));
    Optional.ofNullable(survey.volunteers())
        .ifPresent(people -> part(told, "volunteers", new IntegerType(people)));
  }

  private void due(ParametersParameterComponent told, Due due, LocalDate day) {
    part(told, "kind", new CodeType(due.kind().code()));
    part(told, "by", date(due.by()));
    part(told, "overdue", new BooleanType(day.isAfter(due.by())));
    part(told, "title", new StringType(prompts.of(due)));
    if (!due.check().isEmpty()) {
      part(told, "check", new StringType(due.check()));
    }
    if (due.form() != null) {
      part(told, "form", new Reference(due.form()));
    }
  }

  private static DateType date(LocalDate day) {
    return new DateType(day.toString());
  }

  private static void part(ParametersParameterComponent told, String name, Type value) {
    told.addPart().setName(name).setValue(value);
  }
}
