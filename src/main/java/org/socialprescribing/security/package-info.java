/**
 * Who may come in: outside the demo profile every request carries a bearer token of the configured
 * issuer.
 *
 * <p>No API. The demo profile is open, and therefore listens on this machine only.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = "fhir")
package org.socialprescribing.security;
