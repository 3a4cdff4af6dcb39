package org.socialprescribing.security.scope;

import jakarta.annotation.Nullable;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One scope of a token, such as {@code patient/Observation.rs?category=survey}.
 *
 * @param context for whom: {@code patient}, {@code user} or {@code system}
 * @param type the resource type; {@code *} for all
 * @param query what a record has to match, name and value; empty for all records
 */
record Scope(String context, String type, Set<Access> access, Map<String, String> query) {

  private static final Pattern FORM =
      Pattern.compile(
          "(patient|user|system)/(\\*|[A-Z][A-Za-z]{1,63})\\.(?:(c?r?u?d?s?)(?:\\?(.+))?|(read|write|\\*))");

  /** A plain parameter: no modifier, no chain. */
  private static final Pattern NAME = Pattern.compile("[a-z][a-z-]*");

  /**
   * The scope that a text is; empty for every other text, which then grants nothing.
   *
   * <p>Letters out of order, an empty list of letters, a repeated parameter, or a query for all
   * types are such other texts.
   */
  static Optional<Scope> parse(String text) {
    Matcher parts = FORM.matcher(text);
    if (!parts.matches()) {
      return Optional.empty();
    }
    Set<Access> access =
        parts.group(5) == null ? version2(parts.group(3)) : version1(parts.group(5));
    Map<String, String> query = query(parts.group(4));
    boolean queryForAllTypes = parts.group(4) != null && parts.group(2).equals("*");
    return access.isEmpty() || query == null || queryForAllTypes
        ? Optional.empty()
        : Optional.of(new Scope(parts.group(1), parts.group(2), access, query));
  }

  boolean covers(String wanted, Access needed) {
    return (type.equals("*") || type.equals(wanted)) && access.contains(needed);
  }

  boolean isForOnePatient() {
    return context.equals("patient");
  }

  private static Set<Access> version2(String letters) {
    var access = EnumSet.noneOf(Access.class);
    Arrays.stream(Access.values())
        .filter(each -> letters.indexOf(each.letter()) >= 0)
        .forEach(access::add);
    return access;
  }

  /** SMART App Launch 2.2 §7.0.4: read is rs, write is cud. */
  private static Set<Access> version1(String word) {
    return switch (word) {
      case "read" -> EnumSet.of(Access.READ, Access.SEARCH);
      case "write" -> EnumSet.of(Access.CREATE, Access.UPDATE, Access.DELETE);
      default -> EnumSet.allOf(Access.class);
    };
  }

  /** Null when it is not a list of names with one plain value each. */
  @Nullable
  private static Map<String, String> query(@Nullable String text) {
    var query = new TreeMap<String, String>();
    if (text == null) {
      return query;
    }
    for (String pair : text.split("&", -1)) {
      String[] parts = pair.split("=", 2);
      String value = parts.length == 2 ? decoded(parts[1]) : "";
      boolean plain = NAME.matcher(parts[0]).matches() && isPlain(value);
      if (!plain || query.put(parts[0], value) != null) {
        return null;
      }
    }
    return query;
  }

  /** FHIR R4 §3.1.1.4.0.2: a backslash would make a comma part of a value. */
  private static boolean isPlain(String value) {
    return !value.contains("\\")
        && Arrays.stream(value.split(",", -1)).noneMatch(each -> each.isBlank());
  }

  private static String decoded(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return "";
    }
  }
}
