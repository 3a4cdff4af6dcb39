package org.socialprescribing.returns.measure;

import jakarta.annotation.Nullable;

/**
 * A group of a stratifier.
 *
 * @param code what the group has in common: a code, a month, {@code Organization/id}; null where it
 *     is not known
 * @param name of an organisation
 * @param ods code of an organisation
 */
public record Stratum(@Nullable String code, @Nullable String name, @Nullable String ods) {

  static final String UNKNOWN = "not known";

  static Stratum of(@Nullable String code) {
    return new Stratum(code, null, null);
  }

  /** The code, or that it is not known. */
  public String label() {
    return code == null ? UNKNOWN : code;
  }
}
