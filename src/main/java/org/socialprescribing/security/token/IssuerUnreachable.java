package org.socialprescribing.security.token;

import org.springframework.security.core.AuthenticationException;

/** The issuer's keys cannot be fetched, so that nothing is known about its token. */
final class IssuerUnreachable extends AuthenticationException {

  IssuerUnreachable(Throwable cause) {
    super("The keys of the issuer cannot be fetched", cause);
  }
}
