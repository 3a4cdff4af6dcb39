package org.socialprescribing.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.socialprescribing.fhir.Canonical;

/** Every SNOMED CT identifier that the guide uses, with the files in which it stands. */
final class SnomedCodes {

  static final String SYSTEM = "http://snomed.info/sct";

  private static final String MARK = Canonical.structureDefinition("not-confirmed");
  private static final Set<String> PROSE =
      Set.of("description", "definition", "purpose", "expression", "short", "comment", "text");
  private static final Pattern ANY_ID = Pattern.compile("(?<![0-9])[1-9][0-9]{5,17}(?![0-9])");
  // The shortest identifier of the UK edition; shorter numbers in prose are something else.
  private static final Pattern LONG_ID = Pattern.compile("(?<![0-9])[1-9][0-9]{14,17}(?![0-9])");
  private static final Pattern ID_IN_EXPRESSION =
      Pattern.compile("code = '([1-9][0-9]{5,17})'|\\^ ?([1-9][0-9]{5,17})");

  private final Map<String, Set<String>> filesById = new TreeMap<>();
  private final Set<String> marked = new TreeSet<>();

  /** Reads every file of the compiled guide and its pages. */
  static SnomedCodes ofTheGuide() {
    var codes = new SnomedCodes();
    files(Path.of("profiles"), ".json").forEach(codes::addArtefact);
    files(Path.of("ig", "input", "pagecontent"), ".md")
        .forEach(page -> codes.addMatches(LONG_ID, text(page), page));
    return codes;
  }

  Set<String> ids() {
    return filesById.keySet();
  }

  Set<String> filesWith(String id) {
    return filesById.get(id);
  }

  /** Identifiers that the guide itself marks as not confirmed. */
  Set<String> marked() {
    return marked;
  }

  private void addArtefact(Path file) {
    try {
      walk(new ObjectMapper().readTree(text(file)), file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void walk(JsonNode node, Path file) {
    if (node.path("system").asText().equals(SYSTEM)) {
      add(node.path("code").asText(""), file);
      node.path("concept").forEach(concept -> addConcept(concept, file));
      node.path("filter")
          .forEach(filter -> addMatches(ANY_ID, filter.path("value").asText(), file));
    }
    if (node.path("target").asText().equals(SYSTEM)) {
      node.path("element")
          .forEach(element -> element.path("target").forEach(target -> addConcept(target, file)));
    }
    if (node.path("source").asText().equals(SYSTEM)) {
      node.path("element").forEach(element -> addConcept(element, file));
    }
    node.properties()
        .forEach(
            property -> {
              if (PROSE.contains(property.getKey()) && property.getValue().isTextual()) {
                addMatches(LONG_ID, property.getValue().asText(), file);
                addMatches(ID_IN_EXPRESSION, property.getValue().asText(), file);
              }
            });
    node.forEach(child -> walk(child, file));
  }

  private void addConcept(JsonNode concept, Path file) {
    String id = concept.path("code").asText("");
    add(id, file);
    for (JsonNode extension : concept.path("extension")) {
      if (extension.path("url").asText().equals(MARK)) {
        marked.add(id);
      }
    }
  }

  private void addMatches(Pattern pattern, String text, Path file) {
    pattern.matcher(text).results().forEach(match -> add(firstGroup(match), file));
  }

  private static String firstGroup(MatchResult match) {
    for (int group = 1; group <= match.groupCount(); group++) {
      if (match.group(group) != null) {
        return match.group(group);
      }
    }
    return match.group();
  }

  private void add(String id, Path file) {
    if (!id.isEmpty()) {
      filesById.computeIfAbsent(id, any -> new TreeSet<>()).add(String.valueOf(file.getFileName()));
    }
  }

  private static List<Path> files(Path root, String ending) {
    try (var files = Files.walk(root)) {
      return files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(Path file) {
    return new String(GuideFixture.read(file));
  }
}
