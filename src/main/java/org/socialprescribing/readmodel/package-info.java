/**
 * Tables that a feature keeps beside the records, so that its questions are answered by plain SQL:
 * a caseload, a directory search, a return.
 *
 * <p>API: {@link org.socialprescribing.readmodel.ReadModel}, which a feature implements as a bean,
 * and {@link org.socialprescribing.readmodel.Feed}; {@link
 * org.socialprescribing.readmodel.Forgetting} takes out of all tables what is removed for ever. The
 * tables are written in the transaction of the record, and can be made again from the records at
 * any time: decision 0019.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"fhir"})
package org.socialprescribing.readmodel;
