package org.socialprescribing.conformance.validation;

import jakarta.annotation.Nullable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hl7.fhir.r5.elementmodel.Element;

/**
 * What an entry of a transaction or batch asks for: its method, and the parts of its url.
 *
 * <p>FHIR R4 §3.1.0.11: {@code POST Type}, {@code PUT Type/id} or {@code PUT Type?condition}, the
 * same for {@code PATCH}.
 *
 * @param type the resource type, null when the url has none
 * @param id the logical id, null when the url has none
 * @param rest what follows the id, such as {@code /_history/1}; empty when nothing does
 */
record EntryAddress(String method, @Nullable String type, @Nullable String id, String rest) {

  private static final Pattern URL =
      Pattern.compile("([A-Za-z]+)(?:/([A-Za-z0-9\\-.]{1,64}))?(/[^?]*)?(\\?.*)?");

  /** Null when the entry has no request with method and url. */
  @Nullable
  static EntryAddress of(Element entry) {
    Element request = Children.first(entry, "request");
    String method = Children.value(request, "method");
    String url = Children.value(request, "url");
    return method == null || url == null ? null : of(method, url);
  }

  static EntryAddress of(String method, String url) {
    Matcher parts = URL.matcher(url);
    if (!parts.matches()) {
      return new EntryAddress(method, null, null, url);
    }
    return new EntryAddress(
        method, parts.group(1), parts.group(2), parts.group(3) == null ? "" : parts.group(3));
  }

  /** Whether a write goes to a place where a resource of this type and id can go. */
  boolean suits(String resourceType, @Nullable String resourceId) {
    return isPlausible() && resourceType.equals(type) && (id == null || id.equals(resourceId));
  }

  boolean writes() {
    return method.equals("POST") || method.equals("PUT");
  }

  /** Whether a write goes to a place where its kind of write can go. */
  boolean isPlausible() {
    return type != null && rest.isEmpty() && (!method.equals("POST") || id == null);
  }
}
