package org.socialprescribing.directory.openreferral;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Organization;
import org.socialprescribing.fhir.Canonical;

/** Numbers of charities, companies and others in the registers that keep them. */
final class RegisterNumbers implements Part<Organization> {

  private static final String SCHEMES = "http://org-id.guide/list/";
  static final String CHARITY = SCHEMES + "GB-CHC";
  private static final String COMPANY = SCHEMES + "GB-COH";
  private static final String ODS = "https://fhir.nhs.uk/Id/ods-organization-code";
  private static final String CQC = Canonical.BASE + "/Id/cqc-provider";

  /** An organisation has one of each. */
  private static final List<String> ONE_ONLY = List.of(COMPANY, ODS, CQC);

  private static final Map<String, String> NAMES =
      Map.of(
          CHARITY, "Charity number",
          COMPANY, "Company number",
          ODS, "ODS code",
          CQC, "Care Quality Commission provider");

  @Override
  public void toFhir(Given given, Organization organisation) {
    for (Given item : given.list("organization_identifiers")) {
      item.text("identifier")
          .map(number -> identifier(number, item))
          .filter(identifier -> fits(identifier, organisation))
          .ifPresent(organisation::addIdentifier);
    }
  }

  private static Identifier identifier(String number, Given item) {
    Identifier identifier = Entries.named(new Identifier().setValue(number), item);
    String type = item.text("identifier_type").orElse("");
    system(item.raw("identifier_scheme").strip(), type, number).ifPresent(identifier::setSystem);
    if (!type.isEmpty()) {
      identifier.setType(new CodeableConcept().setText(type));
    }
    return identifier;
  }

  private static Optional<String> system(String scheme, String type, String number) {
    if (scheme.matches("[A-Z]{2,3}-[A-Z0-9_-]{1,20}")) {
      return Optional.of(SCHEMES + scheme);
    }
    boolean ods = (scheme + " " + type).toUpperCase(Locale.ROOT).matches(".*\\bODS\\b.*");
    return ods && number.matches("[A-Z0-9]{3,10}") ? Optional.of(ODS) : Optional.empty();
  }

  private static boolean fits(Identifier identifier, Organization organisation) {
    return !ONE_ONLY.contains(identifier.getSystem())
        || organisation.getIdentifier().stream()
            .noneMatch(other -> identifier.getSystem().equals(other.getSystem()));
  }

  @Override
  public void fromFhir(Organization organisation, ObjectNode entry) {
    for (Identifier identifier : organisation.getIdentifier()) {
      if (identifier.hasValue() && !Records.ENTRY_IDS.equals(identifier.getSystem())) {
        Entries.add(entry, "organization_identifiers", item(identifier, entry.path("id").asText()));
      }
    }
  }

  private static ObjectNode item(Identifier identifier, String owner) {
    String system = identifier.hasSystem() ? identifier.getSystem() : "";
    ObjectNode item = Entries.item(identifier, owner, "identifier", system, identifier.getValue());
    if (system.startsWith(SCHEMES)) {
      item.put("identifier_scheme", system.substring(SCHEMES.length()));
    } else {
      Entries.put(item, "identifier_scheme", system);
    }
    item.put(
        "identifier_type",
        identifier.getType().hasText()
            ? identifier.getType().getText()
            : NAMES.getOrDefault(system, "Number"));
    item.put("identifier", identifier.getValue());
    return item;
  }
}
