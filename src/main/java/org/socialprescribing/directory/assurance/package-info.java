/**
 * Checking groups with proportion: prompt sheets, agreement to connect, reviews, catch-ups and
 * surveys of organisations, what is due with whom, and what whoever refers to a group should know.
 * Reads {@code referral.involvement} and {@code referral.onward_referral}; other modules may read
 * the view {@code assurance.form_of}. Implements the guide page <em>Checking groups with
 * proportion</em>, F72 to F77 and F80; decisions 0067 to 0069. Internal.
 */
package org.socialprescribing.directory.assurance;
