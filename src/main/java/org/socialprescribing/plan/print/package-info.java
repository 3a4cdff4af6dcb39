/**
 * The person's copy of a plan: one page to keep at home, as HTML and as tagged PDF, in three
 * variants. It shows what is named in {@link org.socialprescribing.plan.print.PersonsCopy} and
 * nothing else. Decision 0037.
 */
package org.socialprescribing.plan.print;
