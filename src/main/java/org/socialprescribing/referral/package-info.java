/**
 * Referrals and the way they go: from a state only to the states that the guide's lifecycle allows.
 *
 * <p>API: {@link org.socialprescribing.referral.Lifecycle} with its {@link
 * org.socialprescribing.referral.State}s, {@link org.socialprescribing.referral.Move}s and {@link
 * org.socialprescribing.referral.Need}s. Implements the guide page <em>Lifecycle</em>.
 */
@org.springframework.modulith.ApplicationModule(
    allowedDependencies = {
      "fhir",
      "conformance",
      "conformance :: explain",
      "readmodel",
      "audit",
      "security"
    })
package org.socialprescribing.referral;
