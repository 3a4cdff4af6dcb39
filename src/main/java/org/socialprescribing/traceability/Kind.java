package org.socialprescribing.traceability;

/** Who speaks of a requirement; the order is that of what it proves. */
enum Kind {
  /** A test of the build names it. */
  TEST("Tests"),
  /** The program says that a part of it is for this. */
  PROGRAM("Program"),
  /** A profile, form, operation or another definition says that it is for this. */
  ARTEFACT("Artefacts"),
  /** A page of the guide explains it. */
  PAGE("Pages"),
  /** Only a code or the description of a vocabulary names it. */
  VOCABULARY("Words for it");

  private final String heading;

  Kind(String heading) {
    this.heading = heading;
  }

  String heading() {
    return heading;
  }
}
