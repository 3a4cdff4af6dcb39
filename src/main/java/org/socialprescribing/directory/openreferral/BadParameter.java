package org.socialprescribing.directory.openreferral;

/** A parameter that the interface cannot answer; the message says what to send. */
final class BadParameter extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String parameter;

  BadParameter(String parameter, String message) {
    super(message);
    this.parameter = parameter;
  }

  String parameter() {
    return parameter;
  }
}
