/**
 * Which records are a person's: the person, and whatever says that it is about them.
 *
 * <p>API: {@link org.socialprescribing.compartment.PersonStore}, by which {@code retention} removes
 * and {@code subjectaccess} hands out everything that is held about somebody; {@link
 * org.socialprescribing.compartment.StoredRecord}; {@link
 * org.socialprescribing.compartment.HeldBeside}, by which a feature forgets what it holds beside
 * the records. It is the Patient compartment of FHIR R4, as far as the guide has its types.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {})
package org.socialprescribing.compartment;
