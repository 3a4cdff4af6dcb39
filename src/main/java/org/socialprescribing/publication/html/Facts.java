package org.socialprescribing.publication.html;

/** Names with their values, as a description list; a value that is empty is left out. */
public final class Facts {

  private final StringBuilder facts = new StringBuilder();

  /** A fact whose value is HTML. */
  public Facts add(String name, String html) {
    if (html != null && !html.isBlank()) {
      facts
          .append("<div><dt>")
          .append(Html.text(name))
          .append("</dt><dd>")
          .append(html)
          .append("</dd></div>\n");
    }
    return this;
  }

  public String html() {
    return facts.isEmpty() ? "" : "<dl class=\"facts\">\n" + facts + "</dl>\n";
  }
}
