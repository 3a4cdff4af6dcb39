package org.socialprescribing.publication.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.CodeSystem;
import org.hl7.fhir.r4.model.CodeSystem.ConceptDefinitionComponent;
import org.hl7.fhir.r4.model.ValueSet;
import org.hl7.fhir.r4.model.ValueSet.ConceptSetComponent;
import org.hl7.fhir.r4.model.ValueSet.ConceptSetFilterComponent;
import org.socialprescribing.publication.source.Artefact;
import org.socialprescribing.publication.source.GuideSource;

/**
 * The codes of a value set, as far as the guide itself lists them.
 *
 * <p>What another code system would have to tell, such as the members of a SNOMED CT reference set,
 * is not part of it.
 */
final class Expansion {

  /** A code that a value set allows; display and definition may be empty. */
  record Code(String system, String code, String display, String definition) {}

  private final GuideSource source;

  Expansion(GuideSource source) {
    this.source = source;
  }

  List<Code> of(ValueSet valueSet) {
    Map<String, Code> codes = new LinkedHashMap<>();
    valueSet.getCompose().getInclude().stream()
        .flatMap(this::codes)
        .forEach(code -> codes.putIfAbsent(code.system() + "|" + code.code(), code));
    valueSet.getCompose().getExclude().stream()
        .flatMap(this::codes)
        .forEach(code -> codes.remove(code.system() + "|" + code.code()));
    return List.copyOf(codes.values());
  }

  /** Whether the guide lists every code that this part allows. */
  boolean isListed(ConceptSetComponent part) {
    return part.hasConcept() || part.hasValueSet() || system(part.getSystem()) != null;
  }

  private Stream<Code> codes(ConceptSetComponent part) {
    CodeSystem system = system(part.getSystem());
    if (part.hasConcept()) {
      return part.getConcept().stream()
          .map(c -> described(part.getSystem(), c.getCode(), c.getDisplay(), system));
    }
    if (system != null) {
      return flat(system.getConcept()).stream()
          .filter(concept -> part.getFilter().stream().allMatch(f -> passes(system, concept, f)))
          .map(c -> new Code(part.getSystem(), c.getCode(), c.getDisplay(), c.getDefinition()));
    }
    return part.getValueSet().stream()
        .flatMap(url -> source.byUrl(url.getValue()).map(Artefact::resource).stream())
        .flatMap(other -> of((ValueSet) other).stream());
  }

  private static Code described(String url, String code, String display, CodeSystem system) {
    return flat(system == null ? List.of() : system.getConcept()).stream()
        .filter(concept -> concept.getCode().equals(code))
        .findFirst()
        .map(c -> new Code(url, code, c.getDisplay(), c.getDefinition()))
        .orElse(new Code(url, code, display, ""));
  }

  private static boolean passes(
      CodeSystem system, ConceptDefinitionComponent concept, ConceptSetFilterComponent filter) {
    boolean below =
        !concept.getCode().equals(filter.getValue())
            && flat(system.getConcept()).stream()
                .filter(broader -> broader.getCode().equals(filter.getValue()))
                .flatMap(broader -> flat(broader.getConcept()).stream())
                .anyMatch(narrower -> narrower.getCode().equals(concept.getCode()));
    return switch (filter.getOp()) {
      case ISA ->
          below || concept.getCode().equals(filter.getValue()) || hasParent(concept, filter);
      case DESCENDENTOF -> below || hasParent(concept, filter);
      case EQUAL -> has(concept, filter.getProperty(), filter.getValue());
      case EXISTS ->
          concept.getProperty().stream().anyMatch(p -> p.getCode().equals(filter.getProperty()))
              == Boolean.parseBoolean(filter.getValue());
      default -> throw new IllegalStateException("Cannot list codes by " + filter.getOp());
    };
  }

  private static boolean hasParent(
      ConceptDefinitionComponent concept, ConceptSetFilterComponent filter) {
    return has(concept, "parent", filter.getValue());
  }

  private static boolean has(ConceptDefinitionComponent concept, String property, String value) {
    return concept.getProperty().stream()
        .filter(p -> p.getCode().equals(property))
        .anyMatch(p -> p.getValue().isPrimitive() && p.getValue().primitiveValue().equals(value));
  }

  private CodeSystem system(String url) {
    return source
        .byUrl(url)
        .map(Artefact::resource)
        .filter(CodeSystem.class::isInstance)
        .map(CodeSystem.class::cast)
        .orElse(null);
  }

  /** The concepts of a hierarchy, each before those below it. */
  static List<ConceptDefinitionComponent> flat(List<ConceptDefinitionComponent> concepts) {
    List<ConceptDefinitionComponent> all = new ArrayList<>();
    for (var concept : concepts) {
      all.add(concept);
      all.addAll(flat(concept.getConcept()));
    }
    return all;
  }
}
