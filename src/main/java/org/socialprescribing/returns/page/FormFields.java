package org.socialprescribing.returns.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The fields of the form, and how they become parameters of the operation. */
final class FormFields {

  static final String START = "periodStart";
  static final String END = "periodEnd";
  static final String KNOWN = "asKnownOn";
  static final String HOST = "host";
  static final String LEVEL = "level";
  static final String BY = "by";
  static final String STRATIFIER = "stratifier";
  static final String TYPE = "reportType";

  private static final List<String> AS_THEY_ARE = List.of(START, END, KNOWN, HOST, TYPE);
  private static final List<String> GROUPS = List.of(LEVEL, BY, STRATIFIER);

  private FormFields() {}

  /** What was filled in, as the end of a query; what was left empty is not asked for. */
  static String asQuery(Map<String, String[]> sent) {
    var pairs = new ArrayList<String>();
    AS_THEY_ARE.forEach(
        name -> values(sent, name).findFirst().ifPresent(value -> pairs.add(pair(name, value))));
    String groups =
        GROUPS.stream()
            .flatMap(name -> values(sent, name))
            .distinct()
            .collect(Collectors.joining(","));
    if (!groups.isEmpty()) {
      pairs.add(pair(STRATIFIER, groups));
    }
    return pairs.stream().map(pair -> "&" + pair).collect(Collectors.joining());
  }

  static String pair(String name, String value) {
    return name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
  }

  private static Stream<String> values(Map<String, String[]> sent, String name) {
    return Stream.of(sent.getOrDefault(name, new String[0]))
        .map(String::strip)
        .filter(value -> !value.isEmpty());
  }
}
