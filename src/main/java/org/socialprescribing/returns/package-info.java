/**
 * National and local returns: what happened, to whom and where, counted by the day on which it
 * happened, as it was known on any day.
 *
 * <p>API: {@link org.socialprescribing.returns.Deprivation}. Nothing depends on this package. It
 * keeps facts in the schema {@code returns}, from the versions of records alone. Implements the
 * guide page <em>Returns</em>; decisions 0075 to 0078.
 */
@org.springframework.modulith.ApplicationModule(
    allowedDependencies = {
      "fhir",
      "conformance",
      "conformance :: explain",
      "publication :: html",
      "readmodel",
      "security"
    })
package org.socialprescribing.returns;
