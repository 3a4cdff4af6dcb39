package org.socialprescribing.conformance.quick;

import jakarta.annotation.Nullable;

/**
 * A property that JSON may hold at some place, as FHIR defines it.
 *
 * @param name the element's name; of a choice without the type, {@code value} for {@code
 *     valueString}
 * @param json the property's name in JSON
 * @param type the FHIR type of its content
 * @param isList whether JSON writes it as an array
 * @param position of the element among its siblings; the types of one choice share it
 * @param path where FHIR defines the element; null where it cannot be told from the property
 */
record Property(
    String name, String json, String type, boolean isList, int position, @Nullable String path) {}
