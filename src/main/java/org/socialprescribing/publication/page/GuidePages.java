package org.socialprescribing.publication.page;

import java.util.ArrayList;
import java.util.List;
import org.socialprescribing.publication.source.GuideSource;

/** Every page of the site, drawn from what people wrote. */
public final class GuidePages {

  private final GuideSource source;

  public GuidePages(GuideSource source) {
    this.source = source;
  }

  /**
   * The pages with the lists of them.
   *
   * @param generated pages that features make themselves
   */
  public List<Page> all(List<Page> generated) {
    var guide = Context.of(source);
    var written = new WrittenPages(source.settings().title(), Lifecycle.drawings(source));
    var artefacts = new ArtefactPages(guide);
    var examples = new ExamplePages(guide);
    List<Page> pages = new ArrayList<>();
    source.pages().forEach(page -> pages.add(written.page(page)));
    pages.addAll(generated);
    source.artefacts().forEach(artefact -> pages.add(artefacts.page(artefact)));
    source.examples().forEach(example -> pages.add(examples.page(example)));
    source.failing().forEach(payload -> pages.add(examples.page(payload)));
    List<Page> listed = new ArrayList<>(new ListPages(source).with(pages));
    listed.add(ListPages.aToZ(listed));
    return listed;
  }

  /** The index that the site's search reads. */
  public static String searchIndex(List<Page> pages) {
    return SearchEntry.json(pages);
  }
}
