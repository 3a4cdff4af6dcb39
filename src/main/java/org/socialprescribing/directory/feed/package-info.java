/**
 * Filling the directory from Open Referral UK feeds: on a schedule, at once or from a file, page by
 * page, and no further than what has changed. What cannot be imported is kept apart with its
 * reason; what may be in the directory twice is shown to a person. Decisions 0059 to 0062.
 * Internal.
 */
package org.socialprescribing.directory.feed;
