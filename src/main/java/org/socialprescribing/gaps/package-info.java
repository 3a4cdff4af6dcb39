/**
 * Gaps in provision: what link workers looked for and did not find, counted for commissioners.
 *
 * <p>No API for other packages. {@link org.socialprescribing.gaps.GapRegister} keeps what is
 * counted; {@code $provision-gaps} counts it, and holds small counts back from whoever is no link
 * worker service. Implements the guide page <em>Funding and gaps</em>; F79.
 */
@org.springframework.modulith.ApplicationModule(
    allowedDependencies = {
      "fhir",
      "conformance",
      "conformance :: explain",
      "readmodel",
      "security"
    })
package org.socialprescribing.gaps;
