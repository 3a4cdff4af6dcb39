package org.socialprescribing.conformance.quick;

import java.time.YearMonth;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which texts are certainly values of a primitive type.
 *
 * <p>Stricter than FHIR: a value that FHIR allows and nobody sends, such as a leap second, is left
 * to the full validator.
 */
final class Primitives {

  private static final Pattern ID = Pattern.compile("[A-Za-z0-9\\-.]{1,64}");
  private static final Pattern CODE = Pattern.compile("[!-~]+(?: [!-~]+)*+");
  private static final Pattern URI =
      Pattern.compile("(https?://|urn:|mailto:|tel:)[!-~&&[^#|<>]]+");

  /** What the storage writes into the records that it gives back: the request that stored them. */
  private static final Pattern REQUEST = Pattern.compile("#[A-Za-z0-9]+");

  private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9\\-_]*");
  static final Pattern UUID =
      Pattern.compile("urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");
  private static final Pattern INTEGER = Pattern.compile("0|-?[1-9][0-9]{0,8}");
  private static final Pattern DECIMAL = Pattern.compile("-?(0|[1-9][0-9]{0,11})(\\.[0-9]{1,6})?");
  private static final Pattern TIME = Pattern.compile("([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]");
  private static final Pattern DATE =
      Pattern.compile("((?:19|20)[0-9]{2})(?:-([0-9]{2})(?:-([0-9]{2}))?)?");
  private static final Pattern MOMENT =
      Pattern.compile(
          "(.{10})T(.{8})(\\.[0-9]{1,3})?(Z|[+\\-](0[0-9]|1[0-3]):[0-5][0-9])", Pattern.DOTALL);

  private Primitives() {}

  /** The check for a type; one that never holds for a type that is not understood. */
  static Check of(String type) {
    return switch (type) {
      case "boolean" -> (node, surroundings) -> {};
      case "string" -> check(Primitives::isText);
      case "markdown" -> check(text -> isText(text) && text.indexOf('<') < 0);
      case "code" -> matching(CODE);
      case "id" -> matching(ID);
      case "uri", "url" -> Primitives::requireUri;
      case "canonical" -> Primitives::requireClaim;
      case "date" -> check(Primitives::isDate);
      case "dateTime" -> check(text -> isDate(text) || isMoment(text));
      case "instant" -> check(Primitives::isMoment);
      case "time" -> matching(TIME);
      case "integer" -> matching(INTEGER);
      case "unsignedInt" -> check(text -> matches(INTEGER, text) && text.charAt(0) != '-');
      case "positiveInt" -> check(text -> matches(INTEGER, text) && text.charAt(0) >= '1');
      case "decimal" -> matching(DECIMAL);
      default -> Check.never("A value of type " + type);
    };
  }

  /** The only canonical that is understood: the sender names the profile that applies anyway. */
  private static void requireClaim(Node node, Surroundings surroundings) {
    boolean claim = "Meta.profile".equals(node.path());
    NotCertain.unless(claim && node.text().equals(surroundings.profile()), "A canonical");
  }

  static boolean isId(String text) {
    return matches(ID, text);
  }

  private interface Test {
    boolean holds(String text);
  }

  private static Check check(Test test) {
    return (node, surroundings) ->
        NotCertain.unless(test.holds(node.text()), "A value that is not plainly of its type");
  }

  private static Check matching(Pattern pattern) {
    return check(text -> matches(pattern, text));
  }

  private static boolean matches(Pattern pattern, String text) {
    return pattern.matcher(text).matches();
  }

  /** Text with something to see, and without characters that are invisible or half. */
  private static boolean isText(String text) {
    boolean visible = false;
    for (int i = 0; i < text.length(); i++) {
      char character = text.charAt(i);
      if (character < ' ' && character != '\n' && character != '\r' && character != '\t') {
        return false;
      }
      int kind = Character.getType(character);
      if (kind == Character.SURROGATE) {
        if (i + 1 == text.length() || !Character.isSurrogatePair(character, text.charAt(i + 1))) {
          return false;
        }
        i++;
      } else if (kind == Character.FORMAT || kind == Character.CONTROL && character > '~') {
        return false;
      }
      visible |= !Character.isWhitespace(character) && !Character.isSpaceChar(character);
    }
    return visible && text.length() <= 1 << 20;
  }

  /** Parts of extensions have names, and requests have numbers; everything else has addresses. */
  private static void requireUri(Node node, Surroundings surroundings) {
    boolean named =
        "Extension.url".equals(node.path()) && matches(NAME, node.text())
            || "Meta.source".equals(node.path()) && matches(REQUEST, node.text());
    NotCertain.unless(named || isUri(node.text()), "No plain address");
  }

  private static boolean isUri(String text) {
    return matches(URI, text)
        && !text.startsWith("urn:oid:")
        && (!text.startsWith("urn:uuid:") || matches(UUID, text));
  }

  private static boolean isDate(String text) {
    Matcher parts = DATE.matcher(text);
    return parts.matches() && isInCalendar(parts);
  }

  private static boolean isMoment(String text) {
    Matcher parts = MOMENT.matcher(text);
    return parts.matches() && isDate(parts.group(1)) && matches(TIME, parts.group(2));
  }

  private static boolean isInCalendar(Matcher parts) {
    if (parts.group(2) == null) {
      return true;
    }
    int month = Integer.parseInt(parts.group(2));
    if (month < 1 || month > 12) {
      return false;
    }
    if (parts.group(3) == null) {
      return true;
    }
    int day = Integer.parseInt(parts.group(3));
    return day >= 1 && day <= YearMonth.of(Integer.parseInt(parts.group(1)), month).lengthOfMonth();
  }
}
