package org.socialprescribing.traceability;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;

/** The 120 requirements, and who speaks of each. */
final class Requirements {

  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).build();

  private final List<Requirement> all;
  private final Map<Integer, Map<Kind, Set<Mention>>> mentions = new TreeMap<>();

  Requirements(ProjectTree project) {
    this.all = read(project);
    Stream.concat(new GuideMentions(project).all(), new CodeMentions(project).all())
        .forEach(this::add);
  }

  private void add(Mention mention) {
    mentions
        .computeIfAbsent(mention.number(), number -> new EnumMap<>(Kind.class))
        .computeIfAbsent(mention.kind(), kind -> new LinkedHashSet<>())
        .add(mention);
  }

  /** Every requirement, in the order of their numbers. */
  List<Requirement> all() {
    return all;
  }

  /** The numbers that are mentioned anywhere. */
  Set<Integer> mentioned() {
    return mentions.keySet();
  }

  /** Who speaks of a requirement; empty where nobody does. */
  Set<Mention> of(Requirement requirement, Kind kind) {
    return mentions.getOrDefault(requirement.number(), Map.of()).getOrDefault(kind, Set.of());
  }

  /** How far a requirement has got, by the strongest of what speaks of it. */
  Standing standing(Requirement requirement) {
    return Stream.of(Kind.values())
        .filter(kind -> !of(requirement, kind).isEmpty())
        .map(Standing::of)
        .findFirst()
        .orElse(Standing.NOT_YET);
  }

  private static List<Requirement> read(ProjectTree project) {
    try (var table =
        CSVParser.parse(
            project.file("ig/input/data/requirements.csv"), StandardCharsets.UTF_8, FORMAT)) {
      return table.stream()
          .map(
              line ->
                  new Requirement(
                      Integer.parseInt(line.get("number").substring(1)),
                      line.get("section"),
                      line.get("title")))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
