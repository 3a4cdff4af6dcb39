/** The directory: services, places and organisations to which people are connected. */
@org.springframework.modulith.ApplicationModule(
    allowedDependencies = {
      "fhir",
      "conformance",
      "conformance :: explain",
      "publication",
      "readmodel",
      "security"
    })
package org.socialprescribing.directory;
