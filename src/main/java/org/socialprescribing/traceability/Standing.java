package org.socialprescribing.traceability;

/** How far the project has got with a requirement. */
enum Standing {
  SHOWN("shown by a test", "must"),
  DESCRIBED("described, not shown by a test", "warning"),
  NAMED("only named by a vocabulary", "plain"),
  NOT_YET("not yet", "plain");

  private final String words;
  private final String colour;

  Standing(String words, String colour) {
    this.words = words;
    this.colour = colour;
  }

  /** What this kind of mention is enough for. */
  static Standing of(Kind strongest) {
    return switch (strongest) {
      case TEST -> SHOWN;
      case PROGRAM, ARTEFACT, PAGE -> DESCRIBED;
      case VOCABULARY -> NAMED;
    };
  }

  String words() {
    return words;
  }

  /** The site's colour for a word in a box. */
  String colour() {
    return colour;
  }
}
