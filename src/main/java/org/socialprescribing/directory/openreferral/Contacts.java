package org.socialprescribing.directory.openreferral;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.hl7.fhir.r4.model.ContactPoint;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.HealthcareService;
import org.hl7.fhir.r4.model.StringType;

/** E-mail, page and telephones of a service, and whom to ask for. */
final class Contacts implements Part<HealthcareService> {

  private static final String URL = "url";

  @Override
  public void toFhir(Given entry, HealthcareService service) {
    Telecoms.toFhir(entry, URL).forEach(service::addTelecom);
    entry.list("contacts").stream()
        .flatMap(contact -> contact(contact).stream())
        .forEach(service::addExtension);
  }

  private static Optional<Extension> contact(Given given) {
    Extension contact = Entries.named(Extras.of("named-contact"), given);
    given.text("name").ifPresent(name -> contact.addExtension("name", new StringType(name)));
    given.text("title").ifPresent(title -> contact.addExtension("role", new StringType(title)));
    Telecoms.toFhir(given, URL).forEach(point -> contact.addExtension("telecom", point));
    return contact.hasExtension() ? Optional.of(contact) : Optional.empty();
  }

  @Override
  public void fromFhir(HealthcareService service, ObjectNode entry) {
    String owner = entry.path("id").asText();
    List<ContactPoint> everywhere =
        service.getTelecom().stream().filter(point -> AtPlace.of(point).isEmpty()).toList();
    Telecoms.fromFhir(everywhere, URL, owner, entry);
    Extras.all(service, "named-contact").forEach(contact -> put(contact, owner, entry));
  }

  private static void put(Extension contact, String owner, ObjectNode entry) {
    Optional<String> name = Extras.part(contact, "name");
    Optional<String> role = Extras.part(contact, "role");
    ObjectNode item = Entries.item(contact, owner, "contact", name.orElse(""), role.orElse(""));
    Entries.put(item, "name", name);
    Entries.put(item, "title", role);
    List<ContactPoint> telecom =
        contact.getExtensionsByUrl("telecom").stream()
            .map(Extension::getValue)
            .filter(Objects::nonNull)
            .map(ContactPoint.class::cast)
            .toList();
    Telecoms.fromFhir(telecom, URL, item.path("id").asText(), item);
    Entries.add(entry, "contacts", item);
  }
}
