package org.socialprescribing.conformance.explain;

/**
 * The final addresses of the guide's pages, relative to the server's root.
 *
 * <p>One page a profile, with one anchor an element; one page for all rules, with one anchor a
 * rule.
 */
public final class GuidePages {

  private GuidePages() {}

  /**
   * The page of a profile at one of its elements.
   *
   * @param profile the profile's canonical
   * @param elementPath the element's path without indices, for example {@code ServiceRequest.code}
   */
  static String ofElement(String profile, String elementPath) {
    String id = profile.substring(profile.lastIndexOf('/') + 1);
    return "/ig/StructureDefinition-" + id + ".html#" + elementPath;
  }

  static String ofRule(String rule) {
    return "/ig/CodeSystem-rule.html#" + rule;
  }
}
