package org.socialprescribing.directory.feed;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * By what a service can be known again in another feed: its name, together with a postcode, a
 * telephone number, a page or a charity number. The name alone tells little: every town has a lunch
 * club.
 */
final class Marks {

  private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final Pattern ACCENT = Pattern.compile("\\p{M}+");
  private static final int SHORTEST_NUMBER = 9;
  private static final int LONGEST = 300;

  private final Set<Mark> marks = new LinkedHashSet<>();
  private final String name;

  private Marks(String name) {
    this.name = name;
  }

  /**
   * @param kind postcode, phone, page or charity
   * @param value the name and the mark, as they are compared
   */
  record Mark(String kind, String value) {}

  static Set<Mark> of(JsonNode service) {
    var found = new Marks(name(service.path("name").asText("")));
    if (found.name.isEmpty()) {
      return Set.of();
    }
    found.page(service.path("url").asText(""));
    service.path("phones").forEach(found::phone);
    service.path("contacts").forEach(contact -> contact.path("phones").forEach(found::phone));
    for (JsonNode at : service.path("service_at_locations")) {
      at.path("phones").forEach(found::phone);
      at.path("location").path("phones").forEach(found::phone);
      at.path("location").path("addresses").forEach(found::address);
    }
    service.path("organization").path("phones").forEach(found::phone);
    service.path("organization").path("organization_identifiers").forEach(found::number);
    return found.marks;
  }

  /** Letters and digits in small letters without accents; "and" for the sign. */
  static String name(String name) {
    String plain =
        ACCENT
            .matcher(Normalizer.normalize(name.replace("&", " and "), Normalizer.Form.NFKD))
            .replaceAll("");
    return NO_LETTER.matcher(plain.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
  }

  private void address(JsonNode address) {
    String postcode =
        address.path("postal_code").asText("").replaceAll("\\s", "").toUpperCase(Locale.ROOT);
    if (postcode.matches("[A-Z]{1,2}[0-9][A-Z0-9]?[0-9][A-Z]{2}")) {
      add("postcode", postcode);
    }
  }

  private void phone(JsonNode phone) {
    String digits = phone.path("number").asText("").replaceAll("[^0-9+]", "");
    digits = digits.replaceFirst("^(\\+|00)440?", "0").replace("+", "");
    if (digits.length() >= SHORTEST_NUMBER) {
      add("phone", digits);
    }
  }

  private void page(String url) {
    try {
      URI address = URI.create(url.strip().toLowerCase(Locale.ROOT));
      if (address.getHost() != null) {
        String path = address.getPath() == null ? "" : address.getPath().replaceAll("/+$", "");
        add("page", address.getHost().replaceFirst("^www\\.", "") + path);
      }
    } catch (IllegalArgumentException none) {
      // What is no address marks nothing.
    }
  }

  private void number(JsonNode identifier) {
    String scheme =
        identifier.path("identifier_scheme").asText("")
            + identifier.path("identifier_type").asText("");
    String number = identifier.path("identifier").asText("").replaceAll("[^0-9-]", "");
    if (!number.isEmpty() && scheme.toLowerCase(Locale.ROOT).matches(".*(gb-chc|charity).*")) {
      add("charity", number);
    }
  }

  private void add(String kind, String mark) {
    String value = name + " | " + mark;
    if (value.length() <= LONGEST) {
      marks.add(new Mark(kind, value));
    }
  }
}
