package org.socialprescribing.referral.history;

import java.time.Instant;

/**
 * A referral as the model of a test remembers it: where it has got to, and with whom.
 *
 * <p>Records are named {@code Type/id}. It changes as the test makes moves that are accepted.
 */
final class FollowedReferral {

  private final String task;
  private final String request;
  private final String person;
  private final String referrer;
  private final String service;

  private String state = "requested";
  private String owner;
  private int version = 1;
  private Instant since;

  FollowedReferral(String task, String request, String person, String referrer, String service) {
    this.task = task;
    this.request = request;
    this.person = person;
    this.referrer = referrer;
    this.service = service;
    this.owner = service;
  }

  String task() {
    return task;
  }

  String request() {
    return request;
  }

  String person() {
    return person;
  }

  String referrer() {
    return referrer;
  }

  String service() {
    return service;
  }

  String state() {
    return state;
  }

  String owner() {
    return owner;
  }

  int version() {
    return version;
  }

  Instant since() {
    return since;
  }

  /** The server has stored a new version; the state may be the same. */
  void moved(String newState, String newOwner, Instant at) {
    if (!newState.equals(state)) {
      since = at;
    }
    state = newState;
    owner = newOwner;
    version++;
  }

  @Override
  public String toString() {
    return "%s (%s, owner %s, version %d)".formatted(task, state, owner, version);
  }
}
