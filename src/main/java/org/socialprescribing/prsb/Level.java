package org.socialprescribing.prsb;

/** How strongly the standard asks for a row; the order is the order of reports. */
enum Level {
  /** Always sent. */
  MANDATORY("M", "mandatory"),
  /** Sent by everyone who holds it. */
  REQUIRED("R", "required"),
  /** The standard states no conformance. */
  OPTIONAL("", "optional");

  private final String letter;
  private final String word;

  Level(String letter, String word) {
    this.letter = letter;
    this.word = word;
  }

  /** The level that the standard prints as this letter; empty where it prints none. */
  static Level of(String letter) {
    for (Level level : values()) {
      if (level.letter.equals(letter)) {
        return level;
      }
    }
    throw new IllegalArgumentException("The standard has no level " + letter);
  }

  /** The level in a word. */
  String word() {
    return word;
  }
}
