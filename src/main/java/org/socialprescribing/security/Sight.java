package org.socialprescribing.security;

import ca.uhn.fhir.rest.api.server.RequestDetails;
import jakarta.annotation.Nullable;

/** How far a caller sees; for features that answer from tables of their own. */
public interface Sight {

  /** Whether the caller may find every record of the type, by its scopes and by its standing. */
  boolean reachesAll(@Nullable RequestDetails request, String type);
}
