package org.socialprescribing.fhir;

import static java.util.stream.Collectors.toSet;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What requests have said about people: names, addresses, numbers, dates of birth and whatever
 * somebody wrote in their own words, so that it can be looked for where it must not be.
 */
public final class PersonalData {

  /** Everything that tests of this process have sent with a {@link FhirClient}. */
  public static final PersonalData SENT = new PersonalData();

  /** Shorter values stand by chance in other words' company. */
  private static final int SHORTEST = 5;

  private static final Set<String> PERSONAL =
      Set.of(
          "family",
          "given",
          "line",
          "postalCode",
          "birthDate",
          "text",
          "div",
          "description",
          "valueString",
          "valueMarkdown",
          "comment");

  /** Elements of which only some parts are personal: the part, and the elements that hold it. */
  private static final Set<String> CONTACTS = Set.of("telecom", "contact");

  private static final Set<String> PEOPLE = Set.of("subject", "for", "patient");

  private static final Set<String> SEARCHES =
      Set.of(
          "family",
          "given",
          "name",
          "address",
          "address-postalcode",
          "phone",
          "email",
          "telecom",
          "birthdate",
          "identifier",
          "patient.identifier",
          "subject.identifier");

  private static final Pattern NHS_NUMBER = Pattern.compile("\\b999\\d{7}\\b");
  private static final Pattern UNREADABLE_JSON =
      Pattern.compile("\"(" + String.join("|", PERSONAL) + ")\"\\s*:\\s*\\[?\\s*\"([^\"]*)\"");
  private static final Pattern XML =
      Pattern.compile("<(" + String.join("|", PERSONAL) + ") value=\"([^\"]*)\"");
  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

  private final Set<String> values = ConcurrentHashMap.newKeySet();

  /**
   * @param body JSON, XML, a form, anything else, or null
   */
  public void note(String url, String body) {
    int query = url.indexOf('?');
    if (query >= 0) {
      noteSearch(url.substring(query + 1));
    }
    noteNumbers(url);
    if (body != null) {
      noteNumbers(body);
      noteBody(body.strip());
    }
  }

  /** The values that stand in this text as words of their own. */
  public List<String> foundIn(String text) {
    Set<String> words = BETWEEN_WORDS.splitAsStream(text).collect(toSet());
    return values.stream()
        .filter(value -> words.contains(longestInnerWord(value)))
        .filter(value -> standsIn(text, value))
        .sorted()
        .toList();
  }

  public int size() {
    return values.size();
  }

  private void noteSearch(String parameters) {
    for (String parameter : parameters.split("&")) {
      String[] parts = parameter.split("=", 2);
      if (parts.length == 2 && SEARCHES.contains(parts[0].replaceFirst(":.*", ""))) {
        String value = decoded(parts[1]);
        add(value.substring(value.indexOf('|') + 1));
      }
    }
  }

  private static String decoded(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException notEncoded) {
      return text;
    }
  }

  private void noteNumbers(String text) {
    NHS_NUMBER.matcher(text).results().forEach(number -> add(number.group()));
  }

  private void noteBody(String body) {
    if (body.startsWith("{")) {
      try {
        note("", "", Json.parse(body));
      } catch (UncheckedIOException unreadable) {
        noteAll(UNREADABLE_JSON, body);
      }
    } else if (body.startsWith("<")) {
      noteAll(XML, body);
    } else {
      noteSearch(body);
    }
  }

  private void noteAll(Pattern pattern, String body) {
    pattern.matcher(body).results().forEach(element -> add(element.group(2)));
  }

  private void note(String holder, String name, JsonNode node) {
    if (node.isArray()) {
      node.forEach(element -> note(holder, name, element));
    } else if (node.isObject()) {
      node.fields().forEachRemaining(part -> note(name, part.getKey(), part.getValue()));
    } else if (isPersonal(holder, name)) {
      add(node.asText());
    }
  }

  private static boolean isPersonal(String holder, String name) {
    return PERSONAL.contains(name)
        || name.equals("value") && CONTACTS.contains(holder)
        || name.equals("display") && PEOPLE.contains(holder);
  }

  private void add(String value) {
    if (value.strip().length() >= SHORTEST) {
      values.add(value.strip());
    }
  }

  private static boolean standsIn(String text, String value) {
    for (int at = text.indexOf(value); at >= 0; at = text.indexOf(value, at + 1)) {
      int end = at + value.length();
      boolean begins = at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1));
      boolean ends = end == text.length() || !Character.isLetterOrDigit(text.charAt(end));
      if (begins && ends) {
        return true;
      }
    }
    return false;
  }

  private static String longestInnerWord(String value) {
    return Stream.of(BETWEEN_WORDS.split(value))
        .max(Comparator.comparingInt(String::length))
        .orElse("");
  }
}
