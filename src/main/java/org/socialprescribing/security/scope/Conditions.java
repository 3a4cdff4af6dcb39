package org.socialprescribing.security.scope;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/** The search parameters of a conditional request, as a search has them. */
final class Conditions {

  private Conditions() {}

  /**
   * @param query {@code name=value&name=value}; what cannot be decoded stands as it is
   */
  static Map<String, String[]> parse(String query) {
    var parameters = new TreeMap<String, String[]>();
    for (String pair : query.split("&")) {
      String[] parts = pair.split("=", 2);
      parameters.put(decoded(parts[0]), new String[] {parts.length == 1 ? "" : decoded(parts[1])});
    }
    return parameters;
  }

  private static String decoded(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return text;
    }
  }
}
