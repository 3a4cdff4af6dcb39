package org.socialprescribing.directory.openreferral;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.HealthcareService;

/**
 * The languages in which a service works: {@code communication} where the language has a code, a
 * note where it has none.
 */
final class Languages implements Part<HealthcareService> {

  private static final String BCP_47 = "urn:ietf:bcp:47";
  private static final Set<String> CODES = Set.of(Locale.getISOLanguages());
  private static final Map<String, String> BY_NAME = byName();

  private static Map<String, String> byName() {
    var codes = new HashMap<String, String>();
    for (String code : Locale.getISOLanguages()) {
      codes.put(name(code).toLowerCase(Locale.ROOT), code);
    }
    return Map.copyOf(codes);
  }

  private static String name(String code) {
    return Locale.forLanguageTag(code).getDisplayLanguage(Locale.UK);
  }

  @Override
  public void toFhir(Given entry, HealthcareService service) {
    for (Given language : entry.list("languages")) {
      Optional<String> name = language.text("name");
      Optional<String> code = code(language, name);
      if (code.isPresent()) {
        var concept = new CodeableConcept(new Coding(BCP_47, code.get(), null));
        name.ifPresent(concept::setText);
        service.addCommunication(Entries.named(concept, language));
      } else {
        name.map(words -> Entries.named(Extras.note("language", words), language))
            .ifPresent(service::addExtension);
      }
    }
  }

  private static Optional<String> code(Given language, Optional<String> name) {
    return Optional.of(language.raw("code").strip().toLowerCase(Locale.ROOT))
        .filter(CODES::contains)
        .or(() -> name.map(words -> BY_NAME.get(words.toLowerCase(Locale.ROOT))));
  }

  @Override
  public void fromFhir(HealthcareService service, ObjectNode entry) {
    String owner = entry.path("id").asText();
    for (CodeableConcept concept : service.getCommunication()) {
      String code = concept.getCodingFirstRep().getCode();
      if (code != null) {
        ObjectNode language = Entries.item(concept, owner, "language", code);
        Entries.put(language, "name", concept.hasText() ? concept.getText() : name(code));
        Entries.put(language, "code", code);
        Entries.add(entry, "languages", language);
      }
    }
    for (Extension note :
        Extras.notes(Extras.all(service, "directory-note"), "language").toList()) {
      Optional<String> name = Extras.part(note, "text");
      ObjectNode language = Entries.item(note, owner, "language", name.orElse(""));
      Entries.put(language, "name", name);
      Entries.add(entry, "languages", language);
    }
  }
}
