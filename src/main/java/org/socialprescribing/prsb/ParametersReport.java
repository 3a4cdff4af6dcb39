package org.socialprescribing.prsb;

import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Parameters.ParametersParameterComponent;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Type;
import org.hl7.fhir.r4.model.UriType;

/**
 * A report as a FHIR resource, in the form that the OperationDefinition describes.
 *
 * <p>Records are named by uri, since FHIR servers drop the version from a reference on the way out.
 */
final class ParametersReport {

  private ParametersReport() {}

  static Parameters of(ConformanceReport report) {
    var parameters = new Parameters();
    parameters.addParameter().setName("referral").setValue(new UriType(report.referral()));
    parameters.addParameter().setName("standard").setValue(new StringType(Standard.NAME));
    parameters
        .addParameter()
        .setName("complete")
        .setValue(new BooleanType(report.hasEverythingMandatory()));
    for (Level level : Level.values()) {
      var count = parameters.addParameter().setName("count");
      part(count, "level", new CodeType(level.word()));
      for (Status status : Status.values()) {
        part(count, status.word(), new IntegerType(report.count(level, status)));
      }
    }
    report.findings().forEach(finding -> row(parameters.addParameter().setName("row"), finding));
    return parameters;
  }

  private static void row(ParametersParameterComponent row, Finding finding) {
    part(row, "number", new StringType(finding.row().number()));
    part(row, "path", new StringType(finding.row().path()));
    part(row, "level", new CodeType(finding.row().level().word()));
    part(row, "status", new CodeType(finding.status().word()));
    if (!finding.reason().isEmpty()) {
      part(row, "reason", new StringType(finding.reason()));
    }
    if (!finding.row().branches().isEmpty()) {
      part(row, "element", new StringType(finding.row().element()));
      part(row, "entries", new IntegerType(finding.entries()));
      part(row, "filled-entries", new IntegerType(finding.filledEntries()));
    }
    for (Source source : finding.sources()) {
      var found = row.addPart().setName("source");
      part(found, "record", new UriType(source.record()));
      part(found, "element", new StringType(source.element()));
    }
  }

  private static void part(ParametersParameterComponent parent, String name, Type value) {
    parent.addPart().setName(name).setValue(value);
  }
}
