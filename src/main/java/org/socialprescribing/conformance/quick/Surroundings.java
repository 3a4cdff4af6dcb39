package org.socialprescribing.conformance.quick;

import java.util.Map;

/**
 * What an element can refer to.
 *
 * @param resource the resource that the element belongs to
 * @param profile the canonical of the profile that the resource is held against
 * @param bundled the types of the resources in the same bundle, by full URL
 */
record Surroundings(Node resource, String profile, Map<String, String> bundled) {}
