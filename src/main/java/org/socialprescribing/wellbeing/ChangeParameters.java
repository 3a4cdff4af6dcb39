package org.socialprescribing.wellbeing;

import java.util.List;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.DecimalType;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Parameters.ParametersParameterComponent;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Type;
import org.hl7.fhir.r4.model.UriType;

/** A person's changes as a FHIR resource, in the form that the OperationDefinition describes. */
final class ChangeParameters {

  private ChangeParameters() {}

  static Parameters of(String person, List<Change> changes) {
    var parameters = new Parameters();
    parameters.addParameter().setName("person").setValue(new UriType(person));
    changes.forEach(change -> measure(parameters.addParameter().setName("measure"), change));
    return parameters;
  }

  private static void measure(ParametersParameterComponent part, Change change) {
    add(part, "code", change.code().copy());
    add(part, "title", new StringType(change.title()));
    change.direction().ifPresent(way -> add(part, "direction", new CodeType(way.code())));
    add(part, "times", new IntegerType(change.points().size()));
    change.difference().ifPresent(points -> add(part, "difference", new DecimalType(points)));
    change.meaning().ifPresent(meaning -> add(part, "change", new CodeType(meaning)));
    change.bandsMoved().ifPresent(bands -> add(part, "bands-moved", new IntegerType(bands)));
    change
        .meaningfulFrom()
        .ifPresent(least -> add(part, "meaningful-from", new DecimalType(least)));
    change.isMeaningful().ifPresent(reached -> add(part, "meaningful", new BooleanType(reached)));
    point(part.addPart().setName("first"), change.first());
    point(part.addPart().setName("last"), change.last());
    change.points().forEach(point -> point(part.addPart().setName("point"), point));
  }

  private static void point(ParametersParameterComponent part, Point point) {
    add(part, "date", point.observation().getEffectiveDateTimeType().copy());
    add(part, "value", point.observation().getValue().copy());
    point.band().ifPresent(band -> add(part, "band", band.code().copy()));
    add(part, "observation", new UriType(point.address()));
    Cautions.words(point.observation())
        .ifPresent(caution -> add(part, "caution", new StringType(caution)));
  }

  private static void add(ParametersParameterComponent parent, String name, Type value) {
    parent.addPart().setName(name).setValue(value);
  }
}
