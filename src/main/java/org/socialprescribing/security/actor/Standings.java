package org.socialprescribing.security.actor;

import org.socialprescribing.security.Caller;
import org.springframework.lang.Nullable;

/** Finds out what a caller is to this server. */
public final class Standings {

  private static final String ORGANISATION = "Organization/";

  private final ActorTable table = new ActorTable();
  private final Reaches reaches;

  public Standings(Reaches reaches) {
    this.reaches = reaches;
  }

  public Standing of(Caller caller) {
    Actor actor = caller.actor() == null ? null : Actor.of(caller.actor()).orElse(null);
    return new Standing(table, reaches, actor, mark(caller, actor));
  }

  @Nullable
  private static Mark mark(Caller caller, @Nullable Actor actor) {
    String place = actor == Actor.PERSON ? caller.patient() : organisation(caller);
    return actor == null || actor == Actor.OPERATOR || place == null
        ? null
        : new Mark(actor, place, caller.seesRestricted(), caller.fingerprint());
  }

  @Nullable
  private static String organisation(Caller caller) {
    return caller.organisation() == null
        ? null
        : caller.organisation().substring(ORGANISATION.length());
  }
}
