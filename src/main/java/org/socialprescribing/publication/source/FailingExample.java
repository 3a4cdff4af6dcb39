package org.socialprescribing.publication.source;

import org.socialprescribing.publication.html.Words;

/**
 * A payload that breaks exactly one rule: the server refuses it, or stores it and warns.
 *
 * @param file its name, {@code <rule>.<what is wrong>.<json or xml>}
 * @param element the element that the refusal names; empty where the body as a whole is meant
 * @param refused whether the server refuses it
 */
public record FailingExample(String file, String element, String text, boolean refused) {

  public String rule() {
    return file.substring(0, file.indexOf('.'));
  }

  /** What is wrong, in words. */
  public String title() {
    return Words.sentence(file.substring(file.indexOf('.') + 1, file.lastIndexOf('.')));
  }

  public String page() {
    return "failing-" + file.substring(0, file.lastIndexOf('.')) + ".html";
  }

  public boolean isJson() {
    return file.endsWith(".json");
  }
}
