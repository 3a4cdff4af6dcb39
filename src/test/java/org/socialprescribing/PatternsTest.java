package org.socialprescribing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.socialprescribing.OurClasses.CODE;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * No regular expression of ours takes long for a long text, or needs a stack for it: each is tried
 * on texts that make careless ones go back and forth.
 */
class PatternsTest {

  private static final int LONG = 20_000;

  private static final Duration QUICKLY = Duration.ofSeconds(10);

  /** Not for what senders write: the guide's build, and the guide itself. */
  private static final List<String> NOT_FOR_SENDERS = List.of(".publication", ".traceability");

  /** Looked for inside a text they would be slow; they are only held against whole ones. */
  private static final Set<String> OF_WHOLE_TEXTS = Set.of("REFERENCE", "LOCAL", "MEMBER_OF");

  private static final List<String> PIECES =
      List.of(
          "a",
          "A",
          "1",
          " ",
          "/",
          ".",
          "-",
          ":",
          "a ",
          "a.",
          "A/",
          "1,",
          "http://",
          "_has:a:",
          "[1]",
          "'",
          "/*",
          "%",
          "https://a/",
          "hl7.org/",
          "are types ",
          "HAPI-1234: ",
          "a:b,",
          "<",
          "=");

  static Stream<Field> patterns() {
    return CODE.stream()
        .filter(type -> NOT_FOR_SENDERS.stream().noneMatch(type.getPackageName()::contains))
        .map(JavaClass::getFields)
        .flatMap(fields -> fields.stream())
        .filter(field -> field.getRawType().isEquivalentTo(Pattern.class))
        .map(JavaField::reflect)
        .filter(field -> Modifier.isStatic(field.getModifiers()));
  }

  @ParameterizedTest
  @MethodSource("patterns")
  void isQuickOnEveryLongText(Field field) throws Exception {
    field.setAccessible(true);
    Pattern pattern = (Pattern) field.get(null);

    for (String piece : PIECES) {
      String text = piece.repeat(LONG / piece.length()) + "!\n";
      try {
        assertTimeoutPreemptively(
            QUICKLY, () -> use(pattern, field.getName(), text), () -> field + " on " + piece);
      } catch (StackOverflowError e) {
        throw new AssertionError(field + " needs a stack for " + piece, e);
      }
    }
  }

  private static void use(Pattern pattern, String name, String text) {
    pattern.matcher(text).matches();
    if (!OF_WHOLE_TEXTS.contains(name)) {
      pattern.matcher(text).results().count();
    }
  }

  @Test
  void thereAreSome() {
    assertThat(patterns().count()).isGreaterThan(20);
  }
}
