package org.socialprescribing.directory.openreferral;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.HumanName;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.Organization.OrganizationContactComponent;
import org.hl7.fhir.r4.model.StringType;
import org.socialprescribing.fhir.Canonical;

/** An organisation's name, what it is, how to reach it, and whom to ask for. */
final class OrganisationPart implements Part<Organization> {

  private static final String TYPES = Canonical.BASE + "/CodeSystem/organisation-type";
  private static final String PAGE = "website";

  @Override
  public void toFhir(Given given, Organization organisation) {
    organisation.setActive(true);
    organisation.setName(given.required("name", "An organisation needs a name."));
    given.text("alternate_name").ifPresent(organisation::addAlias);
    given
        .text("description")
        .ifPresent(words -> organisation.addExtension(Extras.note("description", words)));
    given
        .text("legal_status")
        .ifPresent(
            words ->
                organisation.addExtension(
                    Extras.of("governance-form", new CodeableConcept().setText(words))));
    Telecoms.toFhir(given, PAGE).forEach(organisation::addTelecom);
    given.list("contacts").stream()
        .flatMap(contact -> contact(contact).stream())
        .forEach(organisation::addContact);
  }

  /** A charity is of the voluntary sector; of others the entry does not say what they are. */
  static CodeableConcept type(Organization organisation) {
    boolean charity =
        organisation.getIdentifier().stream()
            .anyMatch(number -> RegisterNumbers.CHARITY.equals(number.getSystem()));
    return charity
        ? new CodeableConcept(new Coding(TYPES, "vcse", null))
        : new CodeableConcept(new Coding(TYPES, "other", null))
            .setText("Not said by the directory");
  }

  private static Optional<OrganizationContactComponent> contact(Given given) {
    var contact = Entries.named(new OrganizationContactComponent(), given);
    given.text("name").ifPresent(name -> contact.setName(new HumanName().setText(name)));
    given
        .text("title")
        .ifPresent(title -> contact.setPurpose(new CodeableConcept().setText(title)));
    Telecoms.toFhir(given, "url").forEach(contact::addTelecom);
    boolean said = contact.hasName() || contact.hasPurpose() || contact.hasTelecom();
    return said ? Optional.of(contact) : Optional.empty();
  }

  @Override
  public void fromFhir(Organization organisation, ObjectNode entry) {
    String owner = entry.path("id").asText();
    Entries.put(entry, "name", organisation.getName());
    Entries.put(
        entry,
        "alternate_name",
        organisation.getAlias().stream().map(StringType::getValue).findFirst());
    // Open Referral UK wants a description.
    Entries.put(
        entry,
        "description",
        Extras.note(Extras.all(organisation, "directory-note"), "description")
            .or(() -> Optional.ofNullable(organisation.getName())));
    Extras.value(Extras.all(organisation, "governance-form"))
        .map(CodeableConcept.class::cast)
        .ifPresent(form -> Entries.put(entry, "legal_status", Terms.words(form)));
    Telecoms.fromFhir(organisation.getTelecom(), PAGE, owner, entry);
    Optional.ofNullable(organisation.getPartOf().getReferenceElement().getIdPart())
        .ifPresent(parent -> entry.put("parent_organization_id", Ids.of("organization", parent)));
    organisation.getContact().forEach(contact -> put(contact, owner, entry));
  }

  private static void put(OrganizationContactComponent contact, String owner, ObjectNode entry) {
    String name = contact.getName().hasText() ? contact.getName().getText() : null;
    ObjectNode item = Entries.item(contact, owner, "contact", String.valueOf(name));
    Entries.put(item, "name", name);
    Entries.put(item, "title", contact.getPurpose().getText());
    Telecoms.fromFhir(contact.getTelecom(), "url", item.path("id").asText(), item);
    Entries.add(entry, "contacts", item);
  }
}
