/**
 * Scopes: what a token's scopes let its caller do with which records, on the way in and on the way
 * out.
 *
 * <p>Internal to {@code security}. Implements SMART App Launch 2.2, <a
 * href="https://hl7.org/fhir/smart-app-launch/scopes-and-launch-context.html">scopes and launch
 * context</a>.
 */
package org.socialprescribing.security.scope;
