/**
 * Returns as measures: what each counts is read from the guide ({@code Definition}), counted in the
 * table of facts ({@code Counting}), put under disclosure control ({@code Disclosure}) and written
 * as MeasureReport or CSV. Decisions 0077 and 0078. Internal.
 */
package org.socialprescribing.returns.measure;
