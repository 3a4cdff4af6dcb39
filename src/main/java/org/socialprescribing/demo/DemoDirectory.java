package org.socialprescribing.demo;

import ca.uhn.fhir.context.FhirContext;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.DomainResource;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;

/**
 * The groups to which a link worker of the demo may connect people: the services of the guide's
 * examples, with whom and what they name.
 */
final class DemoDirectory {

  private static final String LAST = "service-tuesday-lunch";

  private static final List<String> SERVICES =
      List.of(
          "service-chess-closed",
          "service-harbour-garden",
          "service-job-centre",
          "service-money-advice",
          "service-repair-cafe",
          LAST);

  /** Who comes with the demo's referrals as well, under these identifiers. */
  private static final Map<String, String> SHARED =
      Map.of(
          "community-group-lunch-club", "organisations|lunch-club",
          "link-worker-ellie", "staff|ellie");

  private final FhirContext fhir;
  private final DemoExamples examples;
  private final String numbers;

  /**
   * @param numbers where the systems of the demo's identifiers begin
   */
  DemoDirectory(FhirContext fhir, String numbers) {
    this.fhir = fhir;
    this.examples = new DemoExamples(fhir);
    this.numbers = numbers;
  }

  /** The search that finds what {@link #transaction} has stored. */
  String findStored() {
    return "HealthcareService?identifier=" + key(example("HealthcareService", LAST));
  }

  /** How many services there are. */
  int size() {
    return SERVICES.size();
  }

  /** A transaction bundle as JSON. */
  String transaction() {
    var bundle = new Bundle().setType(Bundle.BundleType.TRANSACTION);
    var urls = new HashMap<String, String>();
    SERVICES.forEach(service -> add("HealthcareService/" + service, bundle, urls));
    return fhir.newJsonParser().encodeResourceToString(bundle);
  }

  /** Adds a record and all that it names, each once; returns the address in the bundle. */
  private String add(String name, Bundle bundle, Map<String, String> urls) {
    if (urls.containsKey(name)) {
      return urls.get(name);
    }
    String url = "urn:uuid:" + UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    urls.put(name, url);
    var id = new IdType(name);
    DomainResource record = example(id.getResourceType(), id.getIdPart());
    String key = key(record);
    for (Reference reference :
        fhir.newTerser().getAllPopulatedChildElementsOfType(record, Reference.class)) {
      if (reference.hasReference()) {
        reference.setReference(add(reference.getReference(), bundle, urls));
      }
    }
    record.setId((String) null);
    bundle
        .addEntry()
        .setFullUrl(url)
        .setResource(record)
        .getRequest()
        .setMethod(Bundle.HTTPVerb.POST)
        .setUrl(record.fhirType())
        .setIfNoneExist("identifier=" + key);
    return url;
  }

  private DomainResource example(String type, String id) {
    Class<? extends Resource> concrete =
        fhir.getResourceDefinition(type).getImplementingClass().asSubclass(Resource.class);
    var record = (DomainResource) examples.asWritten(type + "-" + id, concrete);
    record.setMeta(null);
    record.setText(null);
    if (record.getNamedProperty("identifier").getValues().isEmpty()) {
      String[] own = SHARED.getOrDefault(id, type + "|" + id).split("\\|");
      record.setProperty(
          "identifier", new Identifier().setSystem(numbers + own[0]).setValue(own[1]));
    }
    return record;
  }

  private static String key(DomainResource record) {
    var identifier = (Identifier) record.getNamedProperty("identifier").getValues().get(0);
    return identifier.getSystem() + "|" + identifier.getValue();
  }
}
