package org.socialprescribing.wellbeing.due;

import java.time.LocalDate;

/**
 * A day on which a person was asked, on a form or without one.
 *
 * @param unsuitable whether it came out that the instrument is not meant for the person
 */
record Asking(LocalDate day, boolean unsuitable) {}
