package org.socialprescribing.publication;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.ServiceLoader;
import org.socialprescribing.publication.packaging.GuidePackage;
import org.socialprescribing.publication.page.GuidePages;
import org.socialprescribing.publication.page.Layout;
import org.socialprescribing.publication.page.Page;
import org.socialprescribing.publication.page.Section;
import org.socialprescribing.publication.source.Artefact;
import org.socialprescribing.publication.source.FailingExample;
import org.socialprescribing.publication.source.GuideSource;

/** The guide's site: its pages, the files beside them, and what makes them look and work. */
public final class Site {

  private static final String OWN = "/publication/";
  private static final List<String> ASSETS =
      List.of("guide.css", "guide.js", "search.js", "filter.js");

  private final Path project;
  private final GuideSource source;
  private final List<Page> pages;

  private Site(Path project, GuideSource source, List<Page> pages) {
    this.project = project;
    this.source = source;
    this.pages = pages;
  }

  /** Draws the site of a project. */
  public static Site of(Path project) {
    var source = GuideSource.read(project);
    return new Site(project, source, new GuidePages(source).all(generated()));
  }

  /** The pages that features make themselves. */
  private static List<Page> generated() {
    return ServiceLoader.load(GeneratedPage.class).stream()
        .map(ServiceLoader.Provider::get)
        .map(page -> Page.plain(page.fileName(), Section.GUIDE, page.title(), "", page.html()))
        .toList();
  }

  public GuideSource source() {
    return source;
  }

  public List<Page> pages() {
    return pages;
  }

  /** Writes every file of the site into this directory. */
  public void write(Path directory) throws IOException {
    var layout =
        new Layout(
            source.settings(), sections(), new String(own("page.html"), StandardCharsets.UTF_8));
    pages.forEach(page -> file(directory.resolve(page.file()), layout.html(page)));
    for (Artefact artefact : source.artefacts()) {
      file(directory.resolve(artefact.fileName() + ".json"), artefact.json());
    }
    for (Artefact example : source.examples()) {
      file(directory.resolve(example.fileName() + ".json"), example.json());
    }
    for (FailingExample payload : source.failing()) {
      file(directory.resolve("failing").resolve(payload.file()), payload.text());
    }
    source.views().forEach((name, view) -> file(directory.resolve("views").resolve(name), view));
    GuidePackage.of(project.resolve("profiles")).write(directory.resolve("package.tgz"));
    file(directory.resolve("assets/search.json"), GuidePages.searchIndex(pages));
    ASSETS.forEach(
        asset ->
            file(
                directory.resolve("assets").resolve(asset),
                new String(own(asset), StandardCharsets.UTF_8)));
  }

  /** The parts that have members, in the order of the menu. */
  private List<Section> sections() {
    return Arrays.stream(Section.values())
        .filter(section -> section != Section.GUIDE)
        .filter(section -> pages.stream().anyMatch(page -> page.section() == section))
        .toList();
  }

  private static byte[] own(String name) {
    try (InputStream content = Site.class.getResourceAsStream(OWN + name)) {
      return content.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void file(Path file, String text) {
    try {
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
