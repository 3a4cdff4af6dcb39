package org.socialprescribing.conformance;

/**
 * Something that a site has configured cannot be used, so that the server does not start; says why,
 * and what the person who starts it can do.
 */
public final class UnusableSetting extends RuntimeException {

  private final String action;

  public UnusableSetting(String reason, String action, Throwable cause) {
    super(reason, cause);
    this.action = action;
  }

  /** What to do about it. */
  public String action() {
    return action;
  }
}
