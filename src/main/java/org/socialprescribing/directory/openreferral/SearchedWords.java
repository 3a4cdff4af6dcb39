package org.socialprescribing.directory.openreferral;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The words of a service in which {@code search} looks. */
final class SearchedWords {

  private static final List<String> OTHERS =
      List.of("alternate_name", "description", "eligibility_description", "alert");

  /** PostgreSQL has a limit for the words of a text, and nobody searches beyond this. */
  private static final int LONGEST = 100_000;

  private SearchedWords() {}

  static String name(ObjectNode service) {
    return fit(service.path("name").asText());
  }

  static String others(ObjectNode service) {
    Stream<String> terms =
        StreamSupport.stream(service.path("attributes").spliterator(), false)
            .map(attribute -> attribute.path("taxonomy_term").path("name"))
            .map(JsonNode::asText);
    return fit(
        Stream.concat(OTHERS.stream().map(field -> service.path(field).asText()), terms)
            .filter(words -> !words.isEmpty())
            .collect(Collectors.joining("\n")));
  }

  /** PostgreSQL holds no null characters. */
  private static String fit(String words) {
    String plain = words.replace('\u0000', ' ');
    return plain.length() <= LONGEST
        ? plain
        : plain.substring(0, plain.offsetByCodePoints(0, LONGEST / 2));
  }
}
