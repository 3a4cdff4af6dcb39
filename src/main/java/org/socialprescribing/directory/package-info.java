/**
 * The directory of what people can be connected to: its entries come from directory apps and feeds,
 * and link workers find the right group in it.
 *
 * <p>API: {@link org.socialprescribing.directory.Postcodes} and {@link
 * org.socialprescribing.directory.Position}. The package {@code finding} answers searches of
 * services from a read model.
 */
@org.springframework.modulith.ApplicationModule(
    allowedDependencies = {
      "fhir",
      "conformance",
      "conformance :: explain",
      "readmodel",
      "security",
      "audit"
    })
package org.socialprescribing.directory;
