package org.socialprescribing.analysis;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;

/**
 * What is asked on the command line.
 *
 * @param export the folder with NDJSON, as a path of any file system that Spark knows
 * @param to the folder for the figures
 * @param start the first day of the period
 * @param end the last one
 * @param measures ids of measures; empty for all
 */
record Question(String export, String to, LocalDate start, LocalDate end, List<String> measures) {

  private static final int REQUIRED = 4;

  static final String USAGE =
      """
      Usage: <folder of NDJSON> <folder for figures> <first day> <last day> [measure ...]
      Days as YYYY-MM-DD. Without measures all are computed: %s.""";

  /**
   * @throws IllegalArgumentException with what was wrong, for whoever typed it
   */
  static Question of(String... arguments) {
    if (arguments.length < REQUIRED) {
      throw new IllegalArgumentException("Four arguments are needed, and at least one is missing.");
    }
    LocalDate start = day(arguments[2]);
    LocalDate end = day(arguments[3]);
    if (end.isBefore(start)) {
      throw new IllegalArgumentException(
          "The last day, %s, lies before the first, %s.".formatted(end, start));
    }
    return new Question(
        arguments[0],
        arguments[1],
        start,
        end,
        Arrays.stream(arguments).skip(REQUIRED).map(Question::measure).toList());
  }

  private static LocalDate day(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException("%s is no day such as 2025-04-01.".formatted(text), e);
    }
  }

  private static String measure(String id) {
    if (!Bundled.MEASURES.contains(id)) {
      throw new IllegalArgumentException("There is no measure %s here.".formatted(id));
    }
    return id;
  }
}
