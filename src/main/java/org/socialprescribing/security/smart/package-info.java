/**
 * Tells clients where to get a token and which scopes are understood.
 *
 * <p>Internal to {@code security}. Implements SMART App Launch 2.2, <a
 * href="https://hl7.org/fhir/smart-app-launch/conformance.html">conformance</a>.
 */
package org.socialprescribing.security.smart;
