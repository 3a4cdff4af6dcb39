package org.socialprescribing.conformance;

import ca.uhn.fhir.context.FhirContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.CapabilityStatement;
import org.hl7.fhir.r4.model.MetadataResource;
import org.hl7.fhir.r4.model.Questionnaire;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.SearchParameter;
import org.hl7.fhir.r4.model.StructureDefinition;
import org.socialprescribing.fhir.Canonical;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * The implementation guide as the server uses it: every artefact of {@code profiles/}, in memory
 * and immutable by agreement.
 */
public final class Guide {

  private static final String ARTEFACTS = "classpath:/profiles/*-*.json";

  private final List<Resource> artefacts;
  private final ServerCapabilities capabilities;
  private final List<SearchParameter> searchParameters;

  private Guide(FhirContext fhir, List<Resource> artefacts) {
    this.artefacts = List.copyOf(artefacts);
    this.capabilities = new ServerCapabilities(serverStatement());
    this.searchParameters =
        new SearchParameterTable(fhir, all(SearchParameter.class).toList()).of(capabilities);
  }

  /** Reads the artefacts from the class path. */
  public static Guide load(FhirContext fhir) {
    return load(fhir, List.of());
  }

  /**
   * Reads the artefacts from the class path.
   *
   * @param forms questionnaires of the site, which take the place of the guide's where they have
   *     the same address
   */
  public static Guide load(FhirContext fhir, List<Questionnaire> forms) {
    var replaced = forms.stream().map(Questionnaire::getUrl).collect(Collectors.toSet());
    var artefacts = read(fhir);
    artefacts.removeIf(
        artefact -> artefact instanceof Questionnaire form && replaced.contains(form.getUrl()));
    artefacts.addAll(forms);
    return new Guide(fhir, artefacts);
  }

  private static List<Resource> read(FhirContext fhir) {
    var parser = fhir.newJsonParser();
    var artefacts = new ArrayList<Resource>();
    try {
      for (var file : new PathMatchingResourcePatternResolver().getResources(ARTEFACTS)) {
        try (InputStream content = file.getInputStream()) {
          artefacts.add((Resource) parser.parseResource(content));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The guide cannot be read from the class path", e);
    }
    return artefacts;
  }

  /** What the server offers, from the guide's CapabilityStatement {@code server}. */
  public ServerCapabilities capabilities() {
    return capabilities;
  }

  /** The search parameters that the server indexes and answers, one for each definition. */
  public List<SearchParameter> searchParameters() {
    return searchParameters;
  }

  /** Every conformance artefact of the guide that has a canonical address. */
  public List<MetadataResource> artefacts() {
    return all(MetadataResource.class).toList();
  }

  /** The artefacts of one resource type, such as {@code ValueSet}. */
  List<Resource> ofType(String type) {
    return artefacts.stream().filter(artefact -> artefact.fhirType().equals(type)).toList();
  }

  /** The artefacts of one kind. */
  public <T extends Resource> Stream<T> all(Class<T> kind) {
    return artefacts.stream().filter(kind::isInstance).map(kind::cast);
  }

  /** The profile or extension with this canonical, without a version. */
  public Optional<StructureDefinition> structureDefinition(String canonical) {
    return all(StructureDefinition.class)
        .filter(definition -> definition.getUrl().equals(canonical))
        .findFirst();
  }

  private CapabilityStatement serverStatement() {
    String url = Canonical.BASE + "/CapabilityStatement/server";
    return all(CapabilityStatement.class)
        .filter(statement -> statement.getUrl().equals(url))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("profiles/ holds no " + url));
  }
}
