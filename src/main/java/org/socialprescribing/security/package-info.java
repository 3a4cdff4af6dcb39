/**
 * Who is calling, and what the scopes of the token let them do: outside the demo profile every
 * request carries a bearer token of a configured issuer, and the demo can ask for one, too.
 *
 * <p>API: {@link org.socialprescribing.security.Caller}. Where login is off, the server listens on
 * this machine only. Implements RFC 6750 and SMART App Launch 2.2.
 */
@org.springframework.modulith.ApplicationModule(
    allowedDependencies = {"fhir", "conformance", "conformance :: explain", "readmodel"})
package org.socialprescribing.security;
