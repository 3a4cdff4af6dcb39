package org.socialprescribing.traceability;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What the guide says about requirements: its artefacts, its vocabularies and its pages. */
final class GuideMentions {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** Their descriptions and their codes name requirements without doing anything about them. */
  private static final Set<String> VOCABULARIES = Set.of("CodeSystem", "ValueSet", "ConceptMap");

  private final ProjectTree project;

  GuideMentions(ProjectTree project) {
    this.project = project;
  }

  Stream<Mention> all() {
    return Stream.concat(
        project.files("profiles", ".json").stream()
            .filter(file -> file.getParent().endsWith("profiles"))
            .flatMap(GuideMentions::ofArtefact),
        project.files("ig/input/pagecontent", ".md").stream().flatMap(GuideMentions::ofPage));
  }

  private static Stream<Mention> ofArtefact(Path file) {
    JsonNode artefact = parsed(file);
    String type = artefact.path("resourceType").asText();
    if (type.isEmpty() || type.equals("ImplementationGuide")) {
      return Stream.of(); // The package's own list repeats every description.
    }
    Kind kind = VOCABULARIES.contains(type) ? Kind.VOCABULARY : Kind.ARTEFACT;
    String page = type + "-" + artefact.path("id").asText() + ".html";
    String label = artefact.path("title").asText(artefact.path("id").asText());
    return Numbers.in(words(artefact)).stream()
        .map(number -> new Mention(number, kind, label, page));
  }

  private static Stream<Mention> ofPage(Path file) {
    String text = ProjectTree.text(file);
    String title = text.lines().findFirst().orElse("").replaceFirst("^#\\s*", "");
    String page = file.getFileName().toString().replaceFirst("\\.md$", ".html");
    return Numbers.in(text).stream().map(number -> new Mention(number, Kind.PAGE, title, page));
  }

  /** Title, description, purpose, and the definitions of codes. */
  private static String words(JsonNode artefact) {
    List<String> words = new ArrayList<>();
    Stream.of("title", "description", "purpose")
        .forEach(name -> words.add(artefact.path(name).asText()));
    definitions(artefact, words);
    return String.join("\n", words);
  }

  private static void definitions(JsonNode holder, List<String> words) {
    for (JsonNode concept : holder.path("concept")) {
      words.add(concept.path("definition").asText());
      definitions(concept, words);
    }
  }

  private static JsonNode parsed(Path file) {
    try {
      return JSON.readTree(ProjectTree.text(file));
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
