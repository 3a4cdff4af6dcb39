package org.socialprescribing.security.token;

import org.springframework.security.core.AuthenticationException;

/** A token that is not accepted; says which of a few things is wrong with it, and never more. */
final class TokenRefused extends AuthenticationException {

  private final Reason reason;

  TokenRefused(Reason reason) {
    super(reason.sentence());
    this.reason = reason;
  }

  Reason reason() {
    return reason;
  }

  /** What a caller may learn about a refused token. */
  enum Reason {
    UNREADABLE("The token is not readable as a signed JWT of an accepted algorithm."),
    OTHER_ISSUER("The token is not from an accepted issuer."),
    OTHER_AUDIENCE("The token is not for this server."),
    EXPIRED("The token has expired, or does not say when it does."),
    NOT_YET_VALID("The token is not valid yet.");

    private final String sentence;

    Reason(String sentence) {
      this.sentence = sentence;
    }

    String sentence() {
      return sentence;
    }
  }
}
