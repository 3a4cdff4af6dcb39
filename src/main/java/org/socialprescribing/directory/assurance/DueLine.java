package org.socialprescribing.directory.assurance;

/**
 * One line of a due list.
 *
 * @param organisation {@code Organization/id}
 */
record DueLine(String organisation, Due due) {

  Place place() {
    return new Place(due.by(), organisation, due.kind().code(), due.check());
  }
}
