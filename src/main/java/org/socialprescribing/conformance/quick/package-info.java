/**
 * Accepts resources that are certainly valid, without asking the full validator.
 *
 * <p>Each profile of the guide is compiled once, from the definitions that the full validator uses,
 * into checks over the JSON text. The answer is "certainly nothing to refuse" or "do not know",
 * never "refused": whatever is not understood is left to the full validator, which also explains.
 * API: {@link org.socialprescribing.conformance.quick.QuickAcceptance}. docs/decisions/0010 says
 * what keeps it sound.
 */
package org.socialprescribing.conformance.quick;
