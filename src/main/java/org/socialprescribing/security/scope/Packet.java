package org.socialprescribing.security.scope;

import java.util.Set;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Property;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.ResourceFactory;
import org.socialprescribing.fhir.Canonical;

/**
 * The minimum of a record that its reader needs. F28.
 *
 * <p>A record that is not shown whole carries FHIR's tag {@code SUBSETTED}, and neither version nor
 * time: these would tell when what is hidden has changed.
 */
final class Packet {

  private static final String EXTENSION = "extension:";

  private Packet() {}

  /**
   * @param shows names of elements, {@code extension:<id>} for one of the guide's; empty for all,
   *     and then the record itself is given back
   */
  static IBaseResource of(Set<String> shows, IBaseResource record) {
    return shows.isEmpty() ? record : subset(shows, (Resource) record);
  }

  private static Resource subset(Set<String> shows, Resource record) {
    Resource packet = ResourceFactory.createResource(record.fhirType());
    packet.setId(
        new IdType(
            record.getIdElement().getBaseUrl(),
            record.fhirType(),
            record.getIdElement().getIdPart(),
            null));
    packet
        .getMeta()
        .addTag()
        .setSystem("http://terminology.hl7.org/CodeSystem/v3-ObservationValue")
        .setCode("SUBSETTED");
    for (Property property : record.children()) {
      for (Base value : property.getValues()) {
        if (isShown(shows, property, value)) {
          packet.setProperty(property.getName(), value);
        }
      }
    }
    return packet;
  }

  private static boolean isShown(Set<String> shows, Property property, Base value) {
    return value instanceof Extension extension
        ? shows.stream()
            .filter(name -> name.startsWith(EXTENSION))
            .map(name -> Canonical.structureDefinition(name.substring(EXTENSION.length())))
            .anyMatch(extension.getUrl()::equals)
        : shows.contains(property.getName().replace("[x]", ""));
  }
}
