package org.socialprescribing.conformance.quick;

import jakarta.annotation.Nullable;
import java.util.List;

/**
 * A body that is certainly valid.
 *
 * @param type the resource type of the body
 * @param id the id that the body gives itself, null when none
 * @param profiles for the resource, or each entry of a bundle, the canonical of its profile; null
 *     for an entry without a resource
 */
public record Accepted(String type, @Nullable String id, List<String> profiles) {}
