package org.socialprescribing.security.actor;

import java.util.Arrays;
import java.util.Optional;

/** The parties of social prescribing, as the claim {@code actor} of a token names them. */
enum Actor {
  REFERRER("referrer"),
  LINK_WORKER_SERVICE("link-worker-service"),
  COMMUNITY_PROVIDER("community-provider"),
  DIRECTORY_APP("directory-app"),
  ANALYST("analyst"),
  PERSON("person"),
  /** Whoever runs the site: what its scopes say, and nothing less. */
  OPERATOR("operator");

  private final String code;

  Actor(String code) {
    this.code = code;
  }

  String code() {
    return code;
  }

  static Optional<Actor> of(String code) {
    return Arrays.stream(values()).filter(actor -> actor.code.equals(code)).findFirst();
  }
}
