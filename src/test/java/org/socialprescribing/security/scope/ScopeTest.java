package org.socialprescribing.security.scope;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A scope grants what it says, and a text that is no scope grants nothing. */
class ScopeTest {

  private static final int TRIES = 200_000;

  @ParameterizedTest
  @CsvSource({
    "system/Patient.cruds, cruds",
    "user/Patient.rs, rs",
    "patient/*.r, r",
    "system/Patient.read, rs",
    "system/Patient.write, cud",
    "system/Patient.*, cruds",
    "system/*.*, cruds",
  })
  void bothVersionsOfSmartAreRead(String text, String letters) {
    assertThat(granted(text)).isEqualTo(letters);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "openid",
        "launch/patient",
        "system/Patient",
        "system/Patient.",
        "system/.rs",
        "system/Patient.sr",
        "system/Patient.rrs",
        "system/Patient.x",
        "system/Patient.RS",
        "system/Patient.reads",
        "system/Patient.read.write",
        "system/Patient.r ",
        " system/Patient.r",
        "system/Patient.r\n",
        "SYSTEM/Patient.r",
        "system/patient.r",
        "system//Patient.r",
        "system/Pat*.r",
        "system/**.r",
        "admin/Patient.r",
        "*/Patient.r",
        "system/Patient.r?",
        "system/Patient.r?a",
        "system/Patient.r?a=",
        "system/Patient.r?=b",
        "system/Patient.r?a=b&",
        "system/Patient.r?a=b&a=c",
        "system/Patient.r?a:not=b",
        "system/Patient.r?a.b=c",
        "system/Patient.r?a=b,",
        "system/Patient.r?a=b\\,c",
        "system/Patient.r?a=%zz",
        "system/*.r?a=b",
        "system/Patient.read?a=b",
        "system/Patient.*?a=b",
      })
  void whatIsNotWrittenAsAScopeIsNone(String text) {
    assertThat(Scope.parse(text)).isEmpty();
  }

  @Test
  void aQueryIsReadAsASearchReadsIt() {
    assertThat(Scope.parse("patient/Observation.rs?category=a%7Cb,c&status=final"))
        .hasValueSatisfying(
            scope ->
                assertThat(scope.query())
                    .isEqualTo(Map.of("category", "a|b,c", "status", "final")));
  }

  /** However a scope is misspelt: what is read from it, written down again, is that same text. */
  @Test
  void noTextGivesMoreThanItSays() {
    var random = new Random(42);
    String alphabet = "systemuserpatient/*.Pcrudswritead?=&Task ";
    String[] seeds = {"system/Patient.rs", "patient/*.cruds", "user/Task.read", "system/Task.*"};
    int read = 0;
    for (int i = 0; i < TRIES; i++) {
      var text = new StringBuilder(seeds[random.nextInt(seeds.length)]);
      for (int change = random.nextInt(3); change >= 0; change--) {
        char letter = alphabet.charAt(random.nextInt(alphabet.length()));
        int place = random.nextInt(text.length());
        switch (random.nextInt(3)) {
          case 0 -> text.setCharAt(place, letter);
          case 1 -> text.insert(place, letter);
          default -> text.deleteCharAt(place);
        }
      }
      var scope = Scope.parse(text.toString());
      read += scope.isPresent() ? 1 : 0;
      scope.ifPresent(each -> assertSaysTheSame(each, text.toString()));
    }
    assertThat(read).isGreaterThan(TRIES / 100);
  }

  private static void assertSaysTheSame(Scope scope, String text) {
    String[] halves = text.split("\\?", 2);
    String head = halves[0];
    int dot = head.indexOf('.');
    assertThat(head.substring(0, dot)).isEqualTo(scope.context() + "/" + scope.type());
    Set<Access> said =
        switch (head.substring(dot + 1)) {
          case "read" -> EnumSet.of(Access.READ, Access.SEARCH);
          case "write" -> EnumSet.of(Access.CREATE, Access.UPDATE, Access.DELETE);
          case "*" -> EnumSet.allOf(Access.class);
          default -> {
            var letters = EnumSet.noneOf(Access.class);
            for (Access access : Access.values()) {
              if (head.substring(dot + 1).indexOf(access.letter()) >= 0) {
                letters.add(access);
              }
            }
            yield letters;
          }
        };
    assertThat(scope.access()).as(text).isEqualTo(said);
    assertThat(scope.query().isEmpty()).as(text).isEqualTo(halves.length == 1);
  }

  private static String granted(String text) {
    var letters = new StringBuilder();
    Scope.parse(text).orElseThrow().access().forEach(each -> letters.append(each.letter()));
    return letters.toString();
  }
}
