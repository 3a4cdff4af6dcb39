package org.socialprescribing.conformance.quick.path;

import static org.socialprescribing.conformance.quick.path.Functions.argument;
import static org.socialprescribing.conformance.quick.path.Functions.textOf;
import static org.socialprescribing.conformance.quick.path.Values.NONE;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.hl7.fhir.r5.fhirpath.ExpressionNode.Function;
import org.socialprescribing.conformance.quick.NotCertain;

/** The functions of FHIRPath that work on one text. */
final class Texts {

  private static final Pattern DIGITS = Pattern.compile("0|[1-9][0-9]{0,8}");

  private Texts() {}

  static Path of(Function function, Path of, List<Path> arguments) {
    return switch (function) {
      case StartsWith -> test(of, argument(arguments), String::startsWith);
      case EndsWith -> test(of, argument(arguments), String::endsWith);
      case Contains -> test(of, argument(arguments), String::contains);
      case Matches -> matches(of, argument(arguments));
      case Substring -> substring(of, argument(arguments));
      case Length -> (focus, input) -> length(of.of(focus, input));
      case ToChars -> (focus, input) -> characters(of.of(focus, input));
      case ToInteger -> (focus, input) -> integer(of.of(focus, input));
      default -> throw new NotCertain("The function " + function.toCode());
    };
  }

  /** What is asked of a text. */
  private interface Test {
    boolean holds(String text, String argument);
  }

  private static Path test(Path of, Path argument, Test test) {
    return (focus, input) -> {
      List<Object> items = of.of(focus, input);
      if (items.isEmpty()) {
        return NONE;
      }
      String asked = textOf(argument.of(focus, List.of(focus.self())));
      if (asked.isEmpty()) {
        throw new NotCertain("A question about no text");
      }
      return Values.of(test.holds(textOf(items), asked));
    };
  }

  /** Only of patterns that stand in the expression; one from a resource would be the sender's. */
  private static Path matches(Path of, Path argument) {
    if (!(argument instanceof PathCompiler.Constant constant)) {
      throw new NotCertain("A pattern that is not constant");
    }
    // The engine lets a dot stand for a line break, too.
    Pattern pattern = Pattern.compile("(?s)" + textOf(constant.items()));
    return test(of, argument, (text, regex) -> pattern.matcher(text).find());
  }

  private static Path substring(Path of, Path argument) {
    return (focus, input) -> {
      List<Object> items = of.of(focus, input);
      if (items.isEmpty()) {
        return NONE;
      }
      String text = textOf(items);
      int start = Values.integer(Values.single(argument.of(focus, List.of(focus.self()))));
      if (start < 0 || start >= text.length()) {
        throw new NotCertain("A part that is not there");
      }
      return List.of(text.substring(start));
    };
  }

  private static List<Object> length(List<Object> items) {
    return items.isEmpty() ? NONE : List.of(textOf(items).length());
  }

  private static List<Object> characters(List<Object> items) {
    var characters = new ArrayList<Object>();
    if (!items.isEmpty()) {
      textOf(items).chars().forEach(character -> characters.add("" + (char) character));
    }
    return characters;
  }

  private static List<Object> integer(List<Object> items) {
    if (items.isEmpty()) {
      return NONE;
    }
    String text = textOf(items);
    if (!DIGITS.matcher(text).matches()) {
      throw new NotCertain("Text that is no plain number");
    }
    return List.of(Integer.valueOf(text));
  }
}
