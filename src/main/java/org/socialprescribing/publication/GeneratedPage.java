package org.socialprescribing.publication;

/**
 * A page of the guide's site that a feature makes from its own data while the site is built.
 *
 * <p>The builder finds implementations with {@link java.util.ServiceLoader}: a public class with a
 * constructor without parameters, named on a line of {@code
 * META-INF/services/org.socialprescribing.publication.GeneratedPage}. It runs in the build, without
 * Spring, and reads what it needs from the class path, for example {@code /profiles/*.json} or
 * {@code /guide/*.csv}. A link to the page in {@code ig/sushi-config.yaml} puts it into the menu.
 */
public interface GeneratedPage {

  /** The page's address below {@code /ig/}, for example {@code prsb.html}. */
  String fileName();

  /** The page's name: its heading, its title in the browser and in search results. */
  String title();

  /**
   * What stands below the title, as HTML.
   *
   * <p>Its headings start at {@code h2}; each {@code table} has a {@code caption}, and header cells
   * with {@code scope}; links to other pages are relative. The site adds the navigation around it
   * and lets wide tables scroll.
   */
  String html();
}
