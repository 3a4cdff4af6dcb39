/**
 * The plan on a form: what is answered there becomes records, and records become answers.
 *
 * <p>One table of {@link org.socialprescribing.plan.form.Question questions} serves both ways, so
 * that nothing is read otherwise than it was written. Decision 0036.
 */
package org.socialprescribing.plan.form;
