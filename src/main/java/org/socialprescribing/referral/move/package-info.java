/**
 * The moves of referrals and the answers to offers: what the lifecycle allows, made by whom, from
 * which version, and what follows from a move in the same transaction.
 */
package org.socialprescribing.referral.move;
