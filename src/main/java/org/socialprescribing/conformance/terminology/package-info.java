/**
 * SNOMED CT as a site brings it: a release of its own, a terminology server, or neither.
 *
 * <p>Internal to {@code conformance}. Implements <em>Using SNOMED CT with FHIR</em> (FHIR R4
 * §4.3.15.3) as far as the guide's value sets need it.
 */
package org.socialprescribing.conformance.terminology;
