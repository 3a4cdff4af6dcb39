package org.socialprescribing.referral;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.CodeSystem;
import org.hl7.fhir.r4.model.CodeSystem.ConceptDefinitionComponent;
import org.socialprescribing.conformance.Guide;
import org.socialprescribing.fhir.Canonical;

/** Reads tables that the guide keeps as code systems: a row is a concept, a column a property. */
public final class Vocabulary {

  private final Guide guide;

  public Vocabulary(Guide guide) {
    this.guide = guide;
  }

  /** The concepts of one of the guide's code systems, in their order. */
  public List<Word> of(String codeSystem) {
    String url = Canonical.BASE + "/CodeSystem/" + codeSystem;
    return guide
        .all(CodeSystem.class)
        .filter(system -> system.getUrl().equals(url))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("The guide holds no " + url))
        .getConcept()
        .stream()
        .map(Word::new)
        .toList();
  }

  /** One concept with its properties. */
  public record Word(ConceptDefinitionComponent concept) {

    public String code() {
      return concept.getCode();
    }

    public String display() {
      return concept.getDisplay();
    }

    Set<String> all(String property) {
      return values(property).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    Optional<String> first(String property) {
      return values(property).findFirst();
    }

    /** A property that every concept of its code system has. */
    public String only(String property) {
      return first(property)
          .orElseThrow(() -> new IllegalStateException(code() + " has no " + property));
    }

    boolean is(String property) {
      return first(property).filter("true"::equals).isPresent();
    }

    private Stream<String> values(String property) {
      return concept.getProperty().stream()
          .filter(said -> said.getCode().equals(property))
          .map(said -> said.getValue().primitiveValue());
    }
  }
}
