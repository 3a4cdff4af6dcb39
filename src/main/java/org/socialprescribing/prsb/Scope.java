package org.socialprescribing.prsb;

import java.util.Locale;

/** What the guide does with a row of the standard. */
enum Scope {
  /** An element of the guide's profiles holds it. */
  MAPPED,
  /** It only holds other rows together, and is there when one of them is. */
  GROUP,
  /** The guide leaves it out, and says why. */
  OUT_OF_SCOPE;

  static Scope of(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
  }

  String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
