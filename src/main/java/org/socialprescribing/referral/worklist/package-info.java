/**
 * Worklists: what a link worker, an organisation or a referrer has to look at, answered from the
 * register. Internal. Implements the guide page <em>Worklists</em>.
 */
package org.socialprescribing.referral.worklist;
