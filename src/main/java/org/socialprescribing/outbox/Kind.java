package org.socialprescribing.outbox;

import java.util.regex.Pattern;

/**
 * What sort of message; it shows in logs and metrics.
 *
 * @param name lower case with hyphens, up to 64 characters
 */
public record Kind(String name) {

  private static final Pattern NAME = Pattern.compile("[a-z][a-z-]{0,63}");

  public Kind {
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException("Not the name of a kind of message: " + name);
    }
  }
}
