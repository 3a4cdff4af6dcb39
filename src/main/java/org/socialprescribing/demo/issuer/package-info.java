/**
 * The demo's own issuer of tokens: one client for each actor, so that anybody can see one referral
 * through six pairs of eyes.
 *
 * <p>Internal to {@code demo}. It exists in the demo profile with login on, where no other issuer
 * is set, and nowhere else. Implements the client credentials grant of OAuth 2.0 (RFC 6749 §4.4)
 * and, for one client, <a href="https://hl7.org/fhir/smart-app-launch/backend-services.html">SMART
 * Backend Services</a>.
 */
package org.socialprescribing.demo.issuer;
