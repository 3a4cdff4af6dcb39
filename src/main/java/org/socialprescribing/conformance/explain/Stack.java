package org.socialprescribing.conformance.explain;

import java.util.Arrays;
import java.util.stream.Collectors;

/** The classes and places of a failure without its messages, which may repeat personal data. */
final class Stack {

  private static final int FRAMES = 25;

  private Stack() {}

  static String of(Throwable failure) {
    var text = new StringBuilder();
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      text.append(text.isEmpty() ? "" : "\ncaused by ")
          .append(cause.getClass().getName())
          .append(
              Arrays.stream(cause.getStackTrace())
                  .limit(FRAMES)
                  .map(frame -> "\n  at " + frame)
                  .collect(Collectors.joining()));
    }
    return text.toString();
  }
}
