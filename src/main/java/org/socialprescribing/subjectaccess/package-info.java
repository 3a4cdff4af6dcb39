/**
 * Everything that is held about a person, in one archive: for the person, or whole for whoever has
 * to answer a subject access request.
 *
 * <p>API: {@link org.socialprescribing.subjectaccess.ArchivePart}, by which a feature adds what it
 * holds about a person beside the records. Implements the guide page <em>Rights of the person</em>,
 * UK GDPR articles 15 and 20; decision 0052.
 */
@org.springframework.modulith.ApplicationModule(
    allowedDependencies = {
      "fhir",
      "conformance",
      "conformance :: explain",
      "compartment",
      "publication :: html",
      "security"
    })
package org.socialprescribing.subjectaccess;
