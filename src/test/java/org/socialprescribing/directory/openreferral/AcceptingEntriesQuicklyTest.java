package org.socialprescribing.directory.openreferral;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.api.Test;
import org.socialprescribing.conformance.Agreement;
import org.socialprescribing.conformance.GuideFixture;

/**
 * The records that entries of feeds become need no full validator: with it, a feed of 50,000
 * services would take half an hour.
 */
class AcceptingEntriesQuicklyTest {

  /** Of entries with text that nobody types, few mutants are accepted quickly. */
  private static final int ODD_ENTRIES = 4;

  private static final int MUTANTS = Integer.getInteger("quick.mutants", 4_000);
  private static final long SEED = Long.getLong("quick.seed", 20261128L);

  private final ToFhir there = new ToFhir(GuideFixture.GUIDE);
  private final FhirContext fhir = FhirContext.forR4Cached();

  @Test
  void allRecordsOfATownAreAcceptedQuickly() {
    var accepted = town().map(text -> Agreement.quickly(text).isPresent()).toList();

    assertThat(accepted).hasSizeGreaterThan(Town.SERVICES).doesNotContain(false);
  }

  @Test
  void agreesWithTheFullValidatorOnMutantsOfRecordsFromFeeds() {
    var corpus = new ArrayList<>(town().toList());
    for (int seed = 0; seed < ODD_ENTRIES; seed++) {
      records(new RandomEntries(seed, seed % 2 == 0 ? 0.3 : 0.8).service()).forEach(corpus::add);
    }

    var found = Agreement.onMutants(SEED, corpus, MUTANTS);

    assertThat(found.disagreements()).isEmpty();
    assertThat(found.accepted()).isGreaterThan(MUTANTS / 10);
  }

  private Stream<byte[]> town() {
    return IntStream.rangeClosed(1, Town.SERVICES).mapToObj(Town::service).flatMap(this::records);
  }

  private Stream<byte[]> records(ObjectNode entry) {
    Mapped mapped = there.toFhir(entry);
    return Stream.of(
            List.of(mapped.service(), mapped.organisation()), mapped.places(), mapped.areas())
        .flatMap(List::stream)
        .map(Resource.class::cast)
        .map(fhir.newJsonParser()::encodeResourceToString)
        .map(text -> text.getBytes(StandardCharsets.UTF_8));
  }
}
