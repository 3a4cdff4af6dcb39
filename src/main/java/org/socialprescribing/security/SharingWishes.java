package org.socialprescribing.security;

import ca.uhn.fhir.rest.api.server.RequestDetails;
import java.util.Collection;
import java.util.Set;
import org.springframework.lang.Nullable;

/** What people want an organisation to know, asked anew for each reading. F28. */
public interface SharingWishes {

  /**
   * Who has refused that this organisation knows about them, naming it or its class; a refusal that
   * names nobody is about passing on.
   *
   * @return {@code Patient/id} of people with whom it has to do
   */
  Set<String> refusedTo(String organisation);

  /**
   * The same, for whoever sent a request; for lists that are read from tables.
   *
   * @return nobody where the caller has no organisation, or there is no login
   */
  default Set<String> refusedTo(@Nullable RequestDetails request) {
    return Caller.of(request).map(Caller::organisation).map(this::refusedTo).orElse(Set.of());
  }

  /**
   * A referral that was sent to the organisation.
   *
   * @param request {@code ServiceRequest/id}
   * @param person {@code Patient/id}
   * @param reasons why it went without a consent; codes of {@code sharing-not-recorded-reason}
   */
  record Sent(String request, String person, Set<String> reasons) {}

  /**
   * @return the requests of those that may still be shared with it
   */
  Set<String> stillShared(String organisation, Collection<Sent> sent);
}
