package org.socialprescribing.security.scope;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
      parameters.merge(
          decoded(parts[0]),
          new String[] {parts.length == 1 ? "" : decoded(parts[1])},
          (first, further) ->
              Stream.concat(Arrays.stream(first), Arrays.stream(further)).toArray(String[]::new));
    }
    return parameters;
  }

  /** {@code name=value&name=value}. */
  static String text(Map<String, String[]> parameters) {
    return parameters.entrySet().stream()
        .flatMap(each -> Arrays.stream(each.getValue()).map(value -> encoded(each.getKey(), value)))
        .collect(Collectors.joining("&"));
  }

  /** The url of a conditional create as its sender wrote it, without our narrowing. */
  static String withoutNarrowing(String url) {
    return url.replaceAll("(^|[?&])_id=%7E[^&]*&?", "$1");
  }

  private static String encoded(String name, String value) {
    return URLEncoder.encode(name, StandardCharsets.UTF_8)
        + "="
        + URLEncoder.encode(value, StandardCharsets.UTF_8);
  }

  private static String decoded(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return text;
    }
  }
}
