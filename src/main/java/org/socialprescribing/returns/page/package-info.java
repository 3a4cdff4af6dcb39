/**
 * Returns as pages: a list of the measures at {@code /returns}, and for each a form, its figures in
 * words, charts and tables. The figures come from {@link
 * org.socialprescribing.returns.measure.Returns}; what takes long is counted behind a page that
 * waits ({@code Jobs}). Decisions 0088 and 0089. Internal.
 */
package org.socialprescribing.returns.page;
