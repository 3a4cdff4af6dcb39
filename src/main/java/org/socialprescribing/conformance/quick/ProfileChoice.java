package org.socialprescribing.conformance.quick;

/**
 * A profile that the guide offers for a type of resource.
 *
 * @param profile the canonical of the profile
 * @param appliesWhen FHIRPath on the resource; empty: always
 */
public record ProfileChoice(String profile, String appliesWhen) {}
