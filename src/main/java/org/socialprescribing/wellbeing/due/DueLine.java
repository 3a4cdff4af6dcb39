package org.socialprescribing.wellbeing.due;

/**
 * One line of a due list.
 *
 * @param person Type/id
 * @param record the person's record as JSON, as it is sent
 */
record DueLine(String person, String record, DuePoint point) {

  Place place() {
    return new Place(point.closes(), person, point.instrument());
  }
}
