package org.socialprescribing.server;

/** The server does not start like this; says why, and what the person who starts it can do. */
final class SettingsRefused extends RuntimeException {

  private final String action;

  SettingsRefused(String reason, String action) {
    this(reason, action, null);
  }

  SettingsRefused(String reason, String action, Throwable cause) {
    super(reason, cause);
    this.action = action;
  }

  String action() {
    return action;
  }
}
