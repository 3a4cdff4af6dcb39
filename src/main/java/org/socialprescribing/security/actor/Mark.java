package org.socialprescribing.security.actor;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * For whom a search is narrowed, as a value of {@code _id} that no record has and no client may
 * send: a tilde is no character of an id (FHIR R4 §2.24.0.1).
 *
 * <p>It travels with the search, so that a later page, worked out by whatever server process, goes
 * by what the caller may see then.
 *
 * @param place id of the caller's organisation or, for a person's app, of the person
 * @param restricted whether the caller may see restricted information
 * @param caller whom a break-glass was granted to
 */
record Mark(Actor actor, String place, boolean restricted, String caller) {

  private static final Pattern FORM =
      Pattern.compile("~([a-z-]+)~([A-Za-z0-9.-]{1,64})~([nr])~([0-9a-f]*)");

  static boolean isOne(String value) {
    return value.indexOf('~') >= 0;
  }

  /** Empty for a value that is none of ours. */
  static Optional<Mark> parse(String value) {
    Matcher parts = FORM.matcher(value);
    return parts.matches()
        ? Actor.of(parts.group(1))
            .map(
                actor ->
                    new Mark(actor, parts.group(2), parts.group(3).equals("r"), parts.group(4)))
        : Optional.empty();
  }

  String organisation() {
    return "Organization/" + place;
  }

  @Override
  public String toString() {
    return "~%s~%s~%s~%s".formatted(actor.code(), place, restricted ? "r" : "n", caller);
  }
}
