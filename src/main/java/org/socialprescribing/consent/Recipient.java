package org.socialprescribing.consent;

import jakarta.annotation.Nullable;
import java.util.Locale;
import java.util.Set;

/**
 * Whoever would receive what is shared.
 *
 * @param organisation the record, as {@code Organization/id}; null where there is none
 * @param name what it is called; null where it is not known
 * @param classes codes of {@code recipient-class}
 */
public record Recipient(@Nullable String organisation, @Nullable String name, Set<String> classes) {

  public Recipient {
    classes = Set.copyOf(classes);
  }

  /** Names are the same however they are spaced and whatever is a capital letter. */
  static String plain(String name) {
    return name.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
  }

  boolean isCalledOneOf(Set<String> names) {
    return name != null && names.stream().map(Recipient::plain).anyMatch(plain(name)::equals);
  }
}
