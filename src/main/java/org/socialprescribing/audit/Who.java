package org.socialprescribing.audit;

import jakarta.annotation.Nullable;
import org.socialprescribing.security.Caller;

/**
 * Who asked, and from where.
 *
 * @param client the program
 * @param issuer who vouches for all of this; null where nobody signed in
 * @param organisation {@code Organization/id}
 * @param person {@code Type/id}
 * @param actor the class of actor
 * @param address of the network; null for what the server does on its own
 */
record Who(
    @Nullable String client,
    @Nullable String issuer,
    @Nullable String organisation,
    @Nullable String person,
    @Nullable String actor,
    @Nullable String address) {

  static final Who THE_SERVER = new Who(null, null, null, null, null, null);

  static Who of(@Nullable Caller caller, String address) {
    return caller == null
        ? new Who(null, null, null, null, null, address)
        : new Who(
            Words.storable(caller.clientId()),
            caller.issuer(),
            Words.storable(caller.organisation()),
            Words.storable(caller.person()),
            Words.storable(caller.actor()),
            address);
  }

  boolean isSignedIn() {
    return issuer != null;
  }

  boolean isTheServer() {
    return address == null;
  }
}
