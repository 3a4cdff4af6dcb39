/**
 * FHIRPath compiled to functions over the elements of a resource: the part of the language that
 * profiles use.
 *
 * <p>The HL7 parser reads the expressions, and its engine is the measure: where the two could
 * differ, evaluation ends in {@link org.socialprescribing.conformance.quick.NotCertain}.
 */
package org.socialprescribing.conformance.quick.path;
