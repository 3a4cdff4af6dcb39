package org.socialprescribing.directory.openreferral;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hl7.fhir.r4.model.CodeSystem;
import org.hl7.fhir.r4.model.CodeSystem.ConceptDefinitionComponent;
import org.hl7.fhir.r4.model.Coding;
import org.socialprescribing.conformance.Guide;
import org.socialprescribing.fhir.Canonical;

/** The guide's code systems about services, as taxonomies of Open Referral UK. */
final class Vocabulary {

  static final String CLASSES = Canonical.BASE + "/CodeSystem/destination-class";
  static final String TYPES = Canonical.BASE + "/CodeSystem/service-type";
  static final String FEATURES = Canonical.BASE + "/CodeSystem/access-feature";
  static final String SENDERS = Canonical.BASE + "/CodeSystem/referrer-kind";
  static final String NEEDS = Canonical.BASE + "/CodeSystem/need";

  private static final List<String> ALL = List.of(CLASSES, TYPES, FEATURES, SENDERS, NEEDS);

  /**
   * @param parent the term above it; null at the top
   */
  record Term(Taxonomy taxonomy, String code, String name, String description, Term parent) {

    String id() {
      return termId(taxonomy.system(), code);
    }

    Coding coding() {
      return new Coding(taxonomy.system(), code, name);
    }
  }

  record Taxonomy(String system, String name, String description, String version) {

    String id() {
      return taxonomyId(system);
    }
  }

  private final List<Taxonomy> taxonomies = new ArrayList<>();
  private final Map<String, Term> byId = new LinkedHashMap<>();
  private final Map<String, Term> classesByWords = new HashMap<>();

  Vocabulary(Guide guide) {
    ALL.forEach(
        system ->
            guide
                .all(CodeSystem.class)
                .filter(codes -> codes.getUrl().equals(system))
                .forEach(this::take));
    byId.values().stream()
        .filter(term -> term.taxonomy().system().equals(CLASSES) && term.parent() != null)
        .forEach(
            term -> {
              classesByWords.put(TaxonomyMap.key(term.name()), term);
              classesByWords.put(TaxonomyMap.key(term.code()), term);
            });
  }

  private void take(CodeSystem codes) {
    var taxonomy =
        new Taxonomy(codes.getUrl(), codes.getTitle(), codes.getDescription(), codes.getVersion());
    taxonomies.add(taxonomy);
    codes.getConcept().forEach(concept -> take(concept, taxonomy, null));
  }

  private void take(ConceptDefinitionComponent concept, Taxonomy taxonomy, Term parent) {
    var term =
        new Term(
            taxonomy, concept.getCode(), concept.getDisplay(), concept.getDefinition(), parent);
    byId.put(term.id(), term);
    concept.getConcept().forEach(child -> take(child, taxonomy, term));
  }

  static String taxonomyId(String system) {
    return Ids.derived("taxonomy", system);
  }

  static String termId(String system, String code) {
    return Ids.derived("taxonomy_term", system, code);
  }

  List<Taxonomy> taxonomies() {
    return taxonomies;
  }

  List<Term> terms() {
    return List.copyOf(byId.values());
  }

  Optional<Term> term(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  Optional<Term> term(String system, String code) {
    return term(termId(system, code));
  }

  /** A class of returns that goes by this name or code, whatever the taxonomy. */
  Optional<Term> classNamed(String words) {
    return Optional.ofNullable(classesByWords.get(TaxonomyMap.key(words)));
  }
}
