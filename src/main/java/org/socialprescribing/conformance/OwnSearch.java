package org.socialprescribing.conformance;

import java.util.Set;

/**
 * What a feature answers of the search of one type by itself; a bean of the feature.
 *
 * <p>The storage does not know it, so it is answered at the address of the type, and not in entries
 * of a bundle, conditions or chains.
 *
 * @param type whose records are searched
 * @param parameters declared search parameters that have no expression
 * @param controls names that shape the answer, beside those of FHIR
 */
public record OwnSearch(String type, Set<String> parameters, Set<String> controls) {}
