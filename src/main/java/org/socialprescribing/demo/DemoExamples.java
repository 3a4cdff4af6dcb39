package org.socialprescribing.demo;

import ca.uhn.fhir.context.FhirContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.hl7.fhir.r4.model.DomainResource;
import org.hl7.fhir.r4.model.Resource;

/** The guide's examples, to be changed into the demo's records. */
final class DemoExamples {

  private final FhirContext fhir;

  DemoExamples(FhirContext fhir) {
    this.fhir = fhir;
  }

  /** The example as it stands in the guide. */
  <T extends Resource> T asWritten(String name, Class<T> type) {
    try (InputStream text =
        getClass().getResourceAsStream("/profiles/examples/" + name + ".json")) {
      return fhir.newJsonParser().parseResource(type, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The example without what belongs to the guide's record alone: id, profile and narrative. */
  <T extends DomainResource> T asNew(String name, Class<T> type) {
    T record = asWritten(name, type);
    record.setId((String) null);
    record.setMeta(null);
    record.setText(null);
    return record;
  }
}
