/**
 * The shared kernel: canonical addresses, code constants and value types that every feature uses.
 *
 * <p>API: {@link org.socialprescribing.fhir.Canonical}, {@link
 * org.socialprescribing.fhir.NhsNumber}, and the markers {@link
 * org.socialprescribing.fhir.FhirEndpoint}, {@link org.socialprescribing.fhir.RequestInterceptor}
 * and {@link org.socialprescribing.fhir.StorageInterceptor} by which a feature adds itself to the
 * server. No Spring, no database, no input or output.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {})
package org.socialprescribing.fhir;
