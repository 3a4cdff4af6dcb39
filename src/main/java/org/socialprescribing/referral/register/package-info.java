/**
 * What is known of referrals, in tables: the read model of the package {@code referral}. Internal.
 */
package org.socialprescribing.referral.register;
