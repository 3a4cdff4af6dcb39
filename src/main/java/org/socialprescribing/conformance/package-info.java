/**
 * The implementation guide at work: it is loaded from {@code profiles/}, decides which profile a
 * resource must meet, validates every write once, explains every refusal, and closes the interface
 * to what it declares.
 *
 * <p>API: {@link org.socialprescribing.conformance.Guide}, {@link
 * org.socialprescribing.conformance.ServerCapabilities}, {@link
 * org.socialprescribing.conformance.GuideReadiness}, {@link
 * org.socialprescribing.conformance.WriteGuard}, {@link
 * org.socialprescribing.conformance.OperationInput}; {@link
 * org.socialprescribing.conformance.SiteForms} is how a feature adds a site's forms. Implements the
 * guide page <em>Conformance</em> and FHIR R4 §2.22 (validation), §3.1.0 (RESTful interface).
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = "fhir")
package org.socialprescribing.conformance;
