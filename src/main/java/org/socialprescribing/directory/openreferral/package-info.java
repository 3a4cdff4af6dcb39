/**
 * Open Referral UK 3.0: entries become records of the guide and come back as they were, and whoever
 * likes reads them at {@code /open-referral-uk}. Decisions 0056 to 0058. Internal.
 */
package org.socialprescribing.directory.openreferral;
