package org.socialprescribing.directory.finding;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.CodeSystem;
import org.hl7.fhir.r4.model.CodeSystem.ConceptDefinitionComponent;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.HealthcareService;
import org.hl7.fhir.r4.model.Location;
import org.socialprescribing.conformance.Guide;
import org.socialprescribing.fhir.Canonical;

/** The words by which a service is known, in the order of their weight. */
final class ServiceText {

  private static final String NEED = Canonical.structureDefinition("need-served");
  private static final String EASY = Canonical.structureDefinition("easy-read");
  private static final String JOIN = Canonical.structureDefinition("how-to-join");

  /** What the guide calls its codes, by system and code; senders often leave the words out. */
  private final Map<String, String> displays = new HashMap<>();

  ServiceText(Guide guide) {
    guide
        .all(CodeSystem.class)
        .forEach(system -> system.getConcept().forEach(concept -> add(system.getUrl(), concept)));
  }

  private void add(String system, ConceptDefinitionComponent concept) {
    displays.put(system + "|" + concept.getCode(), concept.getDisplay());
    concept.getConcept().forEach(below -> add(system, below));
  }

  /** What it is for and what it does, in few words. */
  String summary(HealthcareService service) {
    Stream<CodeableConcept> needs =
        service.getExtensionsByUrl(NEED).stream()
            .map(need -> need.getValue())
            .filter(CodeableConcept.class::isInstance)
            .map(CodeableConcept.class::cast);
    Stream<CodeableConcept> concepts =
        Stream.of(
                needs,
                service.getType().stream(),
                service.getCategory().stream(),
                service.getCharacteristic().stream())
            .flatMap(each -> each);
    return joined(Stream.concat(Stream.of(service.getComment()), concepts.flatMap(this::words)));
  }

  /** All else that it says of itself. */
  String details(HealthcareService service) {
    return joined(
        Stream.concat(
            Stream.of(service.getExtraDetails(), inWords(service, EASY), inWords(service, JOIN)),
            service.getEligibility().stream().map(condition -> condition.getComment())));
  }

  /** A place by its name and where it is. */
  static String ofPlace(Location place) {
    return joined(
        Stream.of(place.getName(), place.getAddress().getCity(), place.getAddress().getDistrict()));
  }

  private Stream<String> words(CodeableConcept concept) {
    List<Coding> codings = concept.getCoding();
    return Stream.concat(
        Stream.of(concept.getText()),
        codings.stream()
            .map(
                coding ->
                    coding.hasDisplay()
                        ? coding.getDisplay()
                        : displays.get(coding.getSystem() + "|" + coding.getCode())));
  }

  private static String inWords(HealthcareService service, String extension) {
    var found = service.getExtensionByUrl(extension);
    return found == null || found.getValue() == null ? null : found.getValue().primitiveValue();
  }

  private static String joined(Stream<String> words) {
    return words.filter(Objects::nonNull).distinct().collect(Collectors.joining(" "));
  }
}
