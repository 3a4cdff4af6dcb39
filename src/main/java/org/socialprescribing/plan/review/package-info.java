/**
 * When plans are looked at again, as tables: what is due, what is overdue, what was done. Decision
 * 0038.
 */
package org.socialprescribing.plan.review;
