/**
 * What people agreed to share: with whom, for what, until when; and nothing goes to a community
 * service against it.
 *
 * <p>API: {@link org.socialprescribing.consent.KnownConsents} says what is known of a person's
 * consents, {@link org.socialprescribing.consent.Decision} what follows from them for one {@link
 * org.socialprescribing.consent.Recipient} and purpose. Which organisation is behind a role or a
 * service is asked of the register of referrals, by the function {@code referral.organisation_of};
 * what has gone to whom is read from its view {@code referral.onward_referral}, and who has read it
 * from the function {@code audit.disclosure}. Implements the guide page <em>Consent</em>, F28 and
 * F29; decisions 0043 and 0044.
 */
@org.springframework.modulith.ApplicationModule(
    allowedDependencies = {
      "fhir",
      "conformance",
      "conformance :: explain",
      "readmodel",
      "security"
    })
package org.socialprescribing.consent;
