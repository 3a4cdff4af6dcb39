/**
 * A small synthetic place to look at: people, a GP practice, a link worker service and a referral
 * in every state.
 *
 * <p>With login on, the demo has an issuer of its own, in {@code demo.issuer}.
 *
 * <p>No API. Only in the demo profile, and loaded once, over HTTP like any sender's data, so that
 * it passes the same checks.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = "fhir")
package org.socialprescribing.demo;
