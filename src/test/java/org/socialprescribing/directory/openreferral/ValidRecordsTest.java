package org.socialprescribing.directory.openreferral;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.rest.api.EncodingEnum;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.api.Test;
import org.socialprescribing.conformance.GuideFixture;

/** Whatever comes in from a feed is a record that the guide accepts. */
class ValidRecordsTest {

  private static final int SERVICES = 60;

  private final ToFhir there = new ToFhir(GuideFixture.GUIDE);
  private final FhirContext fhir = FhirContext.forR4Cached();

  @Test
  void followTheGuide() {
    for (int seed = 0; seed < SERVICES; seed++) {
      Mapped mapped = there.toFhir(new RandomEntries(seed, seed % 3 == 0 ? 1 : 0.5).service());

      for (Resource record : records(mapped)) {
        String json = fhir.newJsonParser().encodeResourceToString(record);
        assertThat(
                GuideFixture.refusalsOf(json.getBytes(StandardCharsets.UTF_8), EncodingEnum.JSON))
            .as("seed %d, %s", seed, record.fhirType())
            .isEmpty();
      }
    }
  }

  private static List<Resource> records(Mapped mapped) {
    var records = new ArrayList<Resource>();
    records.add(mapped.organisation());
    records.add(mapped.service());
    records.addAll(mapped.places());
    records.addAll(mapped.areas());
    return records;
  }
}
