/**
 * The guide as a FHIR package: one file that validators, test rigs and other guides install.
 *
 * <p>API: {@link org.socialprescribing.publication.packaging.GuidePackage}. Implements the FHIR NPM
 * package specification (<a href="https://hl7.org/fhir/packages.html">hl7.org/fhir/packages</a>).
 */
package org.socialprescribing.publication.packaging;
