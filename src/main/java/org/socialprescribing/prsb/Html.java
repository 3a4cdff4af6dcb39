package org.socialprescribing.prsb;

/** Text that is safe inside HTML. */
final class Html {

  private Html() {}

  /** Text for element content and for attributes in double quotation marks. */
  static String text(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}
