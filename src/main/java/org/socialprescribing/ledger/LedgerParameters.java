package org.socialprescribing.ledger;

import java.util.List;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.Money;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Parameters.ParametersParameterComponent;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Type;

/** A provider's ledger as Parameters. */
final class LedgerParameters {

  private final Shown shown;

  LedgerParameters(Shown shown) {
    this.shown = shown;
  }

  Parameters of(String provider, Asked asked, List<Statement> statements) {
    var answer = new Parameters();
    answer.addParameter("provider", new Reference(provider));
    answer.addParameter("from", new DateType(asked.from().toString()));
    answer.addParameter("to", new DateType(asked.to().toString()));
    statements.forEach(statement -> write(statement, answer.addParameter().setName("agreement")));
    return answer;
  }

  static void unfunded(Parameters answer, int number) {
    answer.addParameter("unfunded", new IntegerType(number));
  }

  private void write(Statement statement, ParametersParameterComponent group) {
    Agreement agreement = statement.agreement();
    add(group, "agreement", new Reference(agreement.id()));
    add(group, "payer", new Reference(agreement.payer()));
    add(group, "kind", new CodeType(agreement.kind()));
    add(group, "accepted", whole(statement.count(Line.ACCEPTED)));
    add(group, "reversed", whole(statement.count(Line.REVERSED)));
    add(group, "over-drawn", whole(statement.overDrawn()));
    add(group, "amount", money(statement.drawn()));
    add(group, "opening", money(statement.opening()));
    add(group, "closing", money(statement.closing()));
    add(group, "places", whole(statement.drawn().places()));
    if (agreement.places() != null) {
      add(group, "opening-places", whole(statement.opening().places()));
      add(group, "closing-places", whole(statement.closing().places()));
    }
    if (shown.lines()) {
      statement.lines().forEach(line -> write(line, group.addPart().setName("line")));
    }
  }

  private static void write(Line line, ParametersParameterComponent group) {
    add(group, "number", whole(line.number()));
    add(group, "date", new DateType(line.day().toString()));
    add(group, "booked", new DateTimeType(line.bookedAt().toString()));
    add(group, "kind", new CodeType(line.kind()));
    // A reference would lose its version when it is written.
    add(group, "task", new Reference(line.task()));
    add(group, "task-version", whole(line.taskVersion()));
    add(group, "places", whole(line.drawn().places()));
    add(group, "amount", money(line.drawn()));
    if (line.overDrawn()) {
      add(group, "over-drawn", new BooleanType(true));
    }
    if (line.reverses() != null) {
      add(group, "reverses", whole(line.reverses()));
    }
  }

  /** The version of the task that caused a line. */
  static String task(Line line) {
    return line.task() + "/_history/" + line.taskVersion();
  }

  private static void add(ParametersParameterComponent group, String name, Type value) {
    group.addPart().setName(name).setValue(value);
  }

  private static IntegerType whole(long number) {
    return new IntegerType(Math.toIntExact(number));
  }

  private static Money money(Amount amount) {
    return new Money().setValue(amount.pounds()).setCurrency("GBP");
  }
}
