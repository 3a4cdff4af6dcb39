package org.socialprescribing.security.scope;

/** What a scope of SMART App Launch 2 can grant, in the order in which it writes the letters. */
enum Access {
  CREATE('c'),
  READ('r'),
  UPDATE('u'),
  DELETE('d'),
  SEARCH('s');

  private final char letter;

  Access(char letter) {
    this.letter = letter;
  }

  char letter() {
    return letter;
  }
}
