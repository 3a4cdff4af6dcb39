package org.socialprescribing.publication.source;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hl7.fhir.r4.formats.JsonParser;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.StructureDefinition;
import org.socialprescribing.publication.html.Words;

/**
 * Everything that the site is made from.
 *
 * @param artefacts what defines the guide, in the order of the file names
 * @param views ViewDefinitions by file name, which are no resources of FHIR R4
 */
public record GuideSource(
    SiteSettings settings,
    List<MarkdownPage> pages,
    List<Artefact> artefacts,
    List<Artefact> examples,
    List<FailingExample> failing,
    Map<String, String> views) {

  /** Reads the files of a project. */
  public static GuideSource read(Path project) {
    var settings = SiteSettings.read(project.resolve("ig/sushi-config.yaml"));
    var notes = FshNotes.read(project.resolve("ig/input/fsh"));
    return new GuideSource(
        settings,
        pages(project.resolve("ig/input/pagecontent"), settings),
        resources(project.resolve("profiles"), notes, false),
        resources(project.resolve("profiles/examples"), notes, true),
        Stream.concat(
                failing(project.resolve("src/test/resources/invalid"), true),
                failing(project.resolve("src/test/resources/warned"), false))
            .toList(),
        views(project.resolve("ig/input/views")));
  }

  /** The artefacts that are resources of one kind. */
  public <T extends Resource> Stream<T> all(Class<T> kind) {
    return artefacts.stream().map(Artefact::resource).filter(kind::isInstance).map(kind::cast);
  }

  /** The artefact with this canonical; a version behind {@code |} plays no part. */
  public Optional<Artefact> byUrl(String canonical) {
    String url = canonical == null ? "" : canonical.replaceFirst("\\|.*$", "");
    return artefacts.stream().filter(a -> !url.isEmpty() && a.url().equals(url)).findFirst();
  }

  /** The example with this address, such as {@code Patient/person-tom}. */
  public Optional<Artefact> example(String reference) {
    return examples.stream().filter(e -> (e.type() + "/" + e.id()).equals(reference)).findFirst();
  }

  /** The examples that say they follow this profile. */
  public List<Artefact> examplesOf(StructureDefinition profile) {
    return examples.stream()
        .filter(e -> e.resource().getMeta().hasProfile(profile.getUrl()))
        .toList();
  }

  /** The payloads that break this rule. */
  public List<FailingExample> failing(String rule) {
    return failing.stream().filter(payload -> payload.rule().equals(rule)).toList();
  }

  private static List<MarkdownPage> pages(Path directory, SiteSettings settings) {
    return ProjectFiles.in(directory, ".md").stream()
        .map(
            file -> {
              String name = file.getFileName().toString().replaceFirst("\\.md$", "");
              String title = settings.pageTitles().getOrDefault(name, Words.sentence(name));
              return new MarkdownPage(name, title, ProjectFiles.text(file));
            })
        .toList();
  }

  private static Map<String, String> views(Path directory) {
    return ProjectFiles.in(directory, ".json").stream()
        .collect(Collectors.toMap(file -> file.getFileName().toString(), ProjectFiles::text));
  }

  private static List<Artefact> resources(Path directory, FshNotes notes, boolean example) {
    return ProjectFiles.in(directory, ".json").stream()
        .filter(file -> file.getFileName().toString().matches("[A-Z].*-.*\\.json"))
        .map(file -> artefact(ProjectFiles.text(file), notes, example))
        .sorted(Comparator.comparing(Artefact::fileName))
        .toList();
  }

  private static Artefact artefact(String json, FshNotes notes, boolean example) {
    Resource resource;
    try {
      resource = new JsonParser().parse(json.getBytes(StandardCharsets.UTF_8));
    } catch (Exception e) {
      throw new IllegalStateException("A compiled artefact cannot be read", e);
    }
    var note = notes.of(resource.fhirType(), resource.getIdElement().getIdPart());
    String own = example ? "" : ownText(resource, "title", "code", "name");
    String title = own.isEmpty() ? note.title() : own;
    String described = example ? "" : ownText(resource, "description");
    return new Artefact(
        resource,
        json,
        title.isEmpty() ? Words.sentence(resource.getIdElement().getIdPart()) : title,
        described.isEmpty() ? note.description() : described,
        note.feature(),
        example);
  }

  private static String ownText(Resource resource, String... properties) {
    for (String name : properties) {
      var property = resource.getNamedProperty(name);
      if (property != null && property.hasValues() && property.getValues().get(0).isPrimitive()) {
        return property.getValues().get(0).primitiveValue();
      }
    }
    return "";
  }

  private static Stream<FailingExample> failing(Path directory, boolean refused) {
    Map<String, String> elements = new HashMap<>();
    for (Path list : ProjectFiles.in(directory, "elements.csv")) {
      ProjectFiles.text(list)
          .lines()
          .filter(line -> line.contains(";"))
          .map(line -> line.split(";", 2))
          .forEach(line -> elements.put(line[0].trim(), line[1].trim()));
    }
    return ProjectFiles.below(directory, "").stream()
        .filter(file -> file.toString().matches(".*\\.(json|xml)"))
        .map(file -> file.getFileName().toString())
        .map(
            name ->
                new FailingExample(
                    name,
                    elements.getOrDefault(name, ""),
                    ProjectFiles.text(directory.resolve(name)),
                    refused));
  }
}
