package org.socialprescribing.publication.source;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What only the FHIR Shorthand says about an artefact: the feature that it belongs to and, for an
 * instance, its title and description.
 */
final class FshNotes {

  /** Title and description are empty where the source has none. */
  record Note(String feature, String title, String description) {}

  private static final Pattern START =
      Pattern.compile("^(Profile|Extension|ValueSet|CodeSystem|Instance):\\s*(\\S+)");
  private static final Pattern ID =
      Pattern.compile("^(?:Id:\\s*(\\S+)|\\* id = \"([^\"]+)\")", Pattern.MULTILINE);
  private static final Pattern TITLE = Pattern.compile("^Title:\\s*\"(.*)\"", Pattern.MULTILINE);
  private static final Pattern DESCRIPTION =
      Pattern.compile(
          "^Description:\\s*(?:\"\"\"(.*?)\"\"\"|\"((?:\\\\.|[^\"\\\\])*)\")",
          Pattern.MULTILINE | Pattern.DOTALL);
  private static final Pattern ENTITIES =
      Pattern.compile(
          "^(?=(?:Profile|Extension|ValueSet|CodeSystem|Instance|Invariant|RuleSet|Alias|Mapping"
              + "|Logical|Resource):)",
          Pattern.MULTILINE);

  private final Map<String, Note> notes = new HashMap<>();

  private FshNotes() {}

  static FshNotes read(Path fsh) {
    var read = new FshNotes();
    for (Path file : ProjectFiles.below(fsh, ".fsh")) {
      String feature = fsh.relativize(file).getName(0).toString();
      for (String entity : ENTITIES.split(ProjectFiles.text(file))) {
        read.add(entity, feature);
      }
    }
    return read;
  }

  Note of(String type, String id) {
    if (type.equals("ImplementationGuide")) {
      return new Note("conformance", "", ""); // The compiler makes it; nobody writes it in FSH.
    }
    var kind = notes.get(type + "/" + id);
    return kind != null ? kind : notes.getOrDefault("Instance/" + id, new Note("", "", ""));
  }

  private void add(String entity, String feature) {
    Matcher start = START.matcher(entity);
    if (!start.find()) {
      return;
    }
    String type =
        switch (start.group(1)) {
          case "Profile", "Extension" -> "StructureDefinition";
          default -> start.group(1);
        };
    notes.put(
        type + "/" + first(ID, entity, start.group(2)),
        new Note(feature, first(TITLE, entity, ""), first(DESCRIPTION, entity, "").strip()));
  }

  private static String first(Pattern pattern, String text, String otherwise) {
    Matcher found = pattern.matcher(text);
    if (!found.find()) {
      return otherwise;
    }
    for (int group = 1; group <= found.groupCount(); group++) {
      if (found.group(group) != null) {
        return found.group(group).replace("\\\"", "\"");
      }
    }
    return otherwise;
  }
}
