/**
 * How referrals come in, whoever sends them: each once, at the service once, and with the date on
 * which it was made. Internal to {@code referral}.
 */
package org.socialprescribing.referral.arrival;
