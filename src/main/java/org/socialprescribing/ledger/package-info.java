/**
 * The prescription ledger: an onward referral that a funded provider accepts becomes a payable line
 * or draws on a block, in the transaction of the move.
 *
 * <p>No API for other packages. {@link org.socialprescribing.ledger.Booking} watches tasks, onward
 * referrals and funding agreements; {@link org.socialprescribing.ledger.Bookkeeping} decides which
 * lines follow; {@code Organization/[id]/$ledger} tells balances and lines. Reads the views {@code
 * referral.onward_referral} and {@code referral.acts_for}. Implements the guide page <em>Funding
 * and gaps</em>; F109 to F112.
 */
@org.springframework.modulith.ApplicationModule(
    allowedDependencies = {
      "fhir",
      "conformance",
      "conformance :: explain",
      "readmodel",
      "security"
    })
package org.socialprescribing.ledger;
