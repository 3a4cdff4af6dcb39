package org.socialprescribing.conformance.quick;

/**
 * The quick check has met something that it cannot vouch for; the full validator has to look.
 *
 * <p>It says nothing about whether the resource is valid. Thrown on the common path of unusual
 * resources, so it records no stack.
 */
public final class NotCertain extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public NotCertain(String reason) {
    super(reason, null, false, false);
  }

  /** Requires what certainty rests on. */
  static void unless(boolean certain, String reason) {
    if (!certain) {
      throw new NotCertain(reason);
    }
  }
}
