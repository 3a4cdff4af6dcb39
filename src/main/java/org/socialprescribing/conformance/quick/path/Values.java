package org.socialprescribing.conformance.quick.path;

import jakarta.annotation.Nullable;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.socialprescribing.conformance.quick.Node;
import org.socialprescribing.conformance.quick.NotCertain;

/** What items are worth: as truth, as text, as numbers, and compared with each other. */
final class Values {

  static final List<Object> TRUE = List.of(true);
  static final List<Object> FALSE = List.of(false);
  static final List<Object> NONE = List.of();

  private static final Set<String> TEXTS =
      Set.of("string", "uri", "code", "id", "markdown", "canonical", "url");
  private static final Set<String> DATES = Set.of("date", "dateTime", "instant");
  private static final Set<String> COUNTS = Set.of("positiveInt", "unsignedInt");
  private static final int DAY = "2026-11-02".length();

  private Values() {}

  static List<Object> of(@Nullable Boolean truth) {
    return truth == null ? NONE : truth ? TRUE : FALSE;
  }

  /** The truth of a collection in the engine's sense: a single item that is no boolean is true. */
  @Nullable
  static Boolean truth(List<Object> items) {
    if (items.isEmpty()) {
      return null;
    }
    Object item = single(items);
    Boolean truth = bool(item);
    return truth == null ? Boolean.TRUE : truth;
  }

  static Object single(List<Object> items) {
    if (items.size() != 1) {
      throw new NotCertain("Many values where one is expected");
    }
    return items.get(0);
  }

  @Nullable
  private static Boolean bool(Object item) {
    if (item instanceof Node node) {
      return node.type().equals("boolean") ? Boolean.valueOf(node.text()) : null;
    }
    return item instanceof Boolean truth ? truth : null;
  }

  /** The item as text; not certain where the engine would not see it as text. */
  static String text(Object item) {
    String text = textOrNull(item);
    if (text == null) {
      throw new NotCertain("No text");
    }
    return text;
  }

  @Nullable
  private static String textOrNull(Object item) {
    if (item instanceof Node node) {
      return TEXTS.contains(node.type()) ? node.text() : null;
    }
    return item instanceof String text ? text : null;
  }

  static int integer(Object item) {
    Integer integer = integerOrNull(item);
    if (integer == null) {
      throw new NotCertain("No integer");
    }
    return integer;
  }

  @Nullable
  private static Integer integerOrNull(Object item) {
    if (item instanceof Node node) {
      return node.type().equals("integer") ? read(node.text(), Integer::valueOf) : null;
    }
    return item instanceof Integer integer ? integer : null;
  }

  @Nullable
  private static BigDecimal number(Object item) {
    if (item instanceof Node node && node.type().equals("decimal")) {
      return read(node.text(), BigDecimal::new);
    }
    Integer integer = integerOrNull(item);
    return integer != null
        ? BigDecimal.valueOf(integer)
        : item instanceof BigDecimal decimal ? decimal : null;
  }

  /** The condition under which a profile applies is evaluated before values are checked. */
  private static <T> T read(String text, Function<String, T> reading) {
    try {
      return reading.apply(text);
    } catch (NumberFormatException | DateTimeException e) {
      throw new NotCertain("A value that cannot be read");
    }
  }

  static boolean equal(Object left, Object right) {
    if (left instanceof Node one && right instanceof Node other && isCoding(one, other)) {
      return equalCodings(one, other);
    }
    String text = textOrNull(left);
    if (text != null) {
      return text.equals(text(right));
    }
    Boolean truth = bool(left);
    if (truth != null && bool(right) != null) {
      return truth.equals(bool(right));
    }
    return count(left) == count(right);
  }

  private static boolean isCoding(Node one, Node other) {
    return one.type().equals("Coding") && other.type().equals("Coding");
  }

  /**
   * Different codes are different for certain; of equal ones the rest would have to be compared.
   */
  private static boolean equalCodings(Node one, Node other) {
    if (codes(one).equals(codes(other))) {
      throw new NotCertain("Codings that may be equal");
    }
    return false;
  }

  private static List<String> codes(Node coding) {
    return coding.children("code").stream().map(Node::text).toList();
  }

  /** An integer of any kind; the engine compares these as they are written. */
  private static int count(Object item) {
    return item instanceof Node node && COUNTS.contains(node.type())
        ? read(node.text(), Integer::valueOf)
        : integer(item);
  }

  static int compare(Object left, Object right) {
    BigDecimal number = number(left);
    BigDecimal other = number(right);
    if (number != null && other != null) {
      return number.compareTo(other);
    }
    if (isDate(left) && isDate(right)) {
      return compareDates(((Node) left).text(), ((Node) right).text());
    }
    if (left instanceof Node one && right instanceof Node another && isQuantity(one, another)) {
      return compareQuantities(one, another);
    }
    return text(left).compareTo(text(right));
  }

  private static boolean isQuantity(Node one, Node other) {
    return one.type().equals("Quantity") && other.type().equals("Quantity");
  }

  /**
   * The engine converts some units, and tells them apart by unit or by code, as the operator is.
   */
  private static int compareQuantities(Node one, Node other) {
    boolean same = textOf(one, "unit").equals(textOf(other, "unit"));
    if (!same || !textOf(one, "code").equals(textOf(other, "code"))) {
      throw new NotCertain("Quantities of different units");
    }
    return compare(single(of(one, "value")), single(of(other, "value")));
  }

  private static String textOf(Node parent, String name) {
    return text(single(of(parent, name)));
  }

  private static List<Object> of(Node parent, String name) {
    return List.copyOf(parent.children(name));
  }

  private static boolean isDate(Object item) {
    return item instanceof Node node && DATES.contains(node.type());
  }

  /** Dates and times of different precision have no order. */
  private static int compareDates(String left, String right) {
    if (left.length() == DAY && right.length() == DAY) {
      return left.compareTo(right);
    }
    boolean moments = left.length() > DAY && right.length() > DAY;
    if (!moments || left.contains(".") != right.contains(".")) {
      throw new NotCertain("Dates of different precision");
    }
    return read(left, OffsetDateTime::parse)
        .toInstant()
        .compareTo(read(right, OffsetDateTime::parse).toInstant());
  }
}
