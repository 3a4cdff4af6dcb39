/**
 * What services say they can take, and what is asked of them: the warning on a referral to a
 * service that is full, and the alarm when demand exceeds capacity. Reads {@code
 * referral.onward_referral}. Implements the guide page <em>Directory</em>, F78. Internal.
 */
package org.socialprescribing.directory.capacity;
