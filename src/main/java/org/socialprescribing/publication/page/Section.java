package org.socialprescribing.publication.page;

import org.hl7.fhir.r4.model.StructureDefinition;
import org.socialprescribing.publication.source.Artefact;

/** The parts of the site; each has a page that lists what it holds. */
public enum Section {
  GUIDE("index.html", "Guide", "Page"),
  PROFILES("profiles.html", "Profiles", "Profile"),
  EXTENSIONS("extensions.html", "Extensions", "Extension"),
  QUESTIONNAIRES("questionnaires.html", "Questionnaires", "Questionnaire"),
  VALUE_SETS("value-sets.html", "Value sets", "Value set"),
  CODE_SYSTEMS("code-systems.html", "Code systems", "Code system"),
  CONCEPT_MAPS("concept-maps.html", "Concept maps", "Concept map"),
  CAPABILITIES("capabilities.html", "Capabilities", "Capability statement"),
  SEARCH_PARAMETERS("search-parameters.html", "Search parameters", "Search parameter"),
  OPERATIONS("operations.html", "Operations", "Operation"),
  TOPICS("topics.html", "Topics", "Topic"),
  OTHERS("other-artefacts.html", "Other artefacts", "Artefact"),
  EXAMPLES("examples.html", "Examples", "Example"),
  FAILING("failing-examples.html", "Failing examples", "Failing example");

  private final String page;
  private final String title;
  private final String kind;

  Section(String page, String title, String kind) {
    this.page = page;
    this.title = title;
    this.kind = kind;
  }

  public String page() {
    return page;
  }

  public String title() {
    return title;
  }

  /** What one of its members is called. */
  public String kind() {
    return kind;
  }

  static Section of(Artefact artefact) {
    if (artefact.example()) {
      return EXAMPLES;
    }
    return switch (artefact.type()) {
      case "StructureDefinition" ->
          ((StructureDefinition) artefact.resource()).getType().equals("Extension")
              ? EXTENSIONS
              : PROFILES;
      case "Questionnaire" -> QUESTIONNAIRES;
      case "ValueSet" -> VALUE_SETS;
      case "CodeSystem" -> CODE_SYSTEMS;
      case "ConceptMap" -> CONCEPT_MAPS;
      case "CapabilityStatement" -> CAPABILITIES;
      case "SearchParameter" -> SEARCH_PARAMETERS;
      case "OperationDefinition" -> OPERATIONS;
      case "Basic" -> TOPICS;
      default -> OTHERS;
    };
  }
}
