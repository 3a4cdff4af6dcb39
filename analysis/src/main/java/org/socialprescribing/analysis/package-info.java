/**
 * Returns from a bulk export, on one machine or many: the guide's ViewDefinitions make flat tables
 * of the records, and the SQL of each measure counts them on Spark. Begins at {@link
 * org.socialprescribing.analysis.ComputeReturns}; docs/analysis.md says how to start it.
 */
package org.socialprescribing.analysis;
