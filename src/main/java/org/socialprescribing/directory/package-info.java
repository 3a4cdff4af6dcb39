/**
 * What there is to connect people to: services, places and the organisations behind them.
 *
 * <p>Implements the guide page <em>Directory</em>.
 */
@org.springframework.modulith.ApplicationModule(
    allowedDependencies = {
      "fhir",
      "conformance",
      "conformance :: explain",
      "readmodel",
      "security"
    })
package org.socialprescribing.directory;
