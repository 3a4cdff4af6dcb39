package org.socialprescribing.directory.openreferral;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.HealthcareService;
import org.socialprescribing.directory.openreferral.Vocabulary.Term;

/**
 * The attributes of a service: terms of the guide go where the guide has them, known terms of other
 * taxonomies get their meaning here beside them, and all others are categories.
 */
final class Terms implements Part<HealthcareService> {

  private static final String FOREIGN = "urn:uuid:";
  private static final String OTHER = "other-destination";
  private static final int LONGEST_TEXT = 500;

  private final Vocabulary vocabulary;
  private final TaxonomyMap map;

  Terms(Vocabulary vocabulary, TaxonomyMap map) {
    this.vocabulary = vocabulary;
    this.map = map;
  }

  @Override
  public void toFhir(Given entry, HealthcareService service) {
    for (Given attribute : entry.list("attributes")) {
      attribute.object("taxonomy_term").ifPresent(term -> toFhir(attribute, term, service));
    }
    if (!hasClass(service)) {
      service.addCategory(otherDestination(service));
    }
  }

  private void toFhir(Given attribute, Given term, HealthcareService service) {
    Optional<Term> ours = term.uuid("id").flatMap(vocabulary::term);
    if (ours.isPresent()) {
      put(Entries.named(new CodeableConcept(ours.get().coding()), attribute), ours.get(), service);
      return;
    }
    Optional<String> name = term.text("name");
    if (name.isEmpty()) {
      return;
    }
    TaxonomyMap.Meaning meaning = map.of(taxonomy(term), name.get(), term.raw("code"));
    var category = Entries.named(new CodeableConcept().setText(name.get()), attribute);
    if (!hasClass(service)) {
      vocabulary
          .term(Vocabulary.CLASSES, meaning.destination())
          .or(() -> vocabulary.classNamed(name.get()))
          .filter(one -> !one.code().equals(OTHER))
          .ifPresent(one -> category.addCoding(one.coding()));
    }
    category.addCoding(foreign(term, name.get()));
    service.addCategory(category);
    vocabulary
        .term(Vocabulary.NEEDS, meaning.need())
        .map(need -> Extras.of("need-served", new CodeableConcept(need.coding())))
        .ifPresent(service::addExtension);
  }

  private static void put(CodeableConcept concept, Term term, HealthcareService service) {
    switch (term.taxonomy().system()) {
      case Vocabulary.TYPES -> service.addType(concept);
      case Vocabulary.FEATURES -> service.addCharacteristic(concept);
      case Vocabulary.SENDERS -> service.addExtension(Extras.of("who-may-refer", concept));
      case Vocabulary.NEEDS -> service.addExtension(Extras.of("need-served", concept));
      default -> {
        if (term.code().equals(OTHER)) {
          concept.setText(term.name());
        }
        service.addCategory(concept);
      }
    }
  }

  private static String taxonomy(Given term) {
    return term.text("taxonomy").orElse("");
  }

  /** The taxonomy by its UUID, given or made from its name; the term by its own. */
  private static Coding foreign(Given term, String name) {
    String taxonomy =
        term.uuid("taxonomy_id").orElseGet(() -> Vocabulary.taxonomyId(taxonomy(term)));
    String id = term.text("id").orElse(name);
    return new Coding(FOREIGN + taxonomy, Ids.of("taxonomy_term", id), name);
  }

  private boolean hasClass(HealthcareService service) {
    return service.getCategory().stream()
        .flatMap(category -> category.getCoding().stream())
        .filter(coding -> Vocabulary.CLASSES.equals(coding.getSystem()))
        .flatMap(coding -> vocabulary.term(coding.getSystem(), coding.getCode()).stream())
        .anyMatch(term -> term.parent() != null);
  }

  private CodeableConcept otherDestination(HealthcareService service) {
    List<String> names =
        service.getCategory().stream().map(Terms::words).filter(text -> !text.isEmpty()).toList();
    String text = names.isEmpty() ? "Not said by the directory" : String.join("; ", names);
    return new CodeableConcept(new Coding(Vocabulary.CLASSES, OTHER, null))
        .setText(
            text.codePointCount(0, text.length()) <= LONGEST_TEXT
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST_TEXT)).strip());
  }

  /** What a person reads of a concept. */
  static String words(CodeableConcept concept) {
    if (concept.hasText()) {
      return concept.getText();
    }
    Coding first = concept.getCodingFirstRep();
    return Optional.ofNullable(first.getDisplay())
        .or(() -> Optional.ofNullable(first.getCode()))
        .orElse("");
  }

  @Override
  public void fromFhir(HealthcareService service, ObjectNode entry) {
    var concepts = new ArrayList<CodeableConcept>();
    concepts.addAll(service.getCategory());
    concepts.addAll(service.getType());
    concepts.addAll(service.getCharacteristic());
    for (String id : List.of("need-served", "who-may-refer")) {
      Extras.all(service, id).stream()
          .map(Extension::getValue)
          .filter(CodeableConcept.class::isInstance)
          .map(CodeableConcept.class::cast)
          .forEach(concepts::add);
    }
    String owner = entry.path("id").asText();
    for (CodeableConcept concept : concepts) {
      ObjectNode term = term(concept);
      ObjectNode attribute = Entries.item(concept, owner, "attribute", term.path("id").asText());
      attribute.set("taxonomy_term", term);
      Entries.add(entry, "attributes", attribute);
    }
  }

  private ObjectNode term(CodeableConcept concept) {
    Coding coding =
        concept.getCoding().stream()
            .filter(one -> String.valueOf(one.getSystem()).startsWith(FOREIGN))
            .findFirst()
            .orElseGet(concept::getCodingFirstRep);
    String system = String.valueOf(coding.getSystem());
    String code = String.valueOf(coding.getCode());
    ObjectNode term = Entries.object();
    if (system.startsWith(FOREIGN)) {
      term.put("id", Ids.of("taxonomy_term", code));
      term.put("name", coding.hasDisplay() ? coding.getDisplay() : words(concept));
      term.put("description", term.path("name").asText());
      term.put("taxonomy_id", system.substring(FOREIGN.length()));
      return term;
    }
    return vocabulary
        .term(system, code)
        .map(Terms::json)
        .orElseGet(
            () -> {
              term.put("id", Vocabulary.termId(system, coding.hasCode() ? code : words(concept)));
              term.put("name", words(concept));
              term.put("description", words(concept));
              Entries.put(term, "code", coding.getCode());
              Entries.put(term, "taxonomy", coding.getSystem());
              term.put("taxonomy_id", Vocabulary.taxonomyId(system));
              return term;
            });
  }

  /** A term of the guide as Open Referral UK has it. */
  static ObjectNode json(Term term) {
    ObjectNode json = Entries.object();
    json.put("id", term.id());
    json.put("name", term.name());
    json.put("description", term.description());
    json.put("code", term.code());
    if (term.parent() != null) {
      json.put("parent_id", term.parent().id());
    }
    json.put("taxonomy", term.taxonomy().name());
    json.put("taxonomy_id", term.taxonomy().id());
    return json;
  }
}
