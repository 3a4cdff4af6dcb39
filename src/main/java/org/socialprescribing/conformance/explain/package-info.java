/**
 * Refusals in words: which rule, which element, why, and what to send instead.
 *
 * <p>API for other packages that refuse a request: {@link
 * org.socialprescribing.conformance.explain.Issue} and {@link
 * org.socialprescribing.conformance.explain.RefusedRequest}. The rules are the guide's CodeSystem
 * {@code rule}.
 */
@org.springframework.modulith.NamedInterface("explain")
package org.socialprescribing.conformance.explain;
