package org.socialprescribing.analysis;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What the jar brings along: the guide's views, and the SQL of this project. */
final class Bundled {

  private static final List<String> VIEWS =
      List.of(
          "contact",
          "contact-request",
          "need",
          "offer",
          "onward-referral",
          "organisation",
          "person",
          "referral",
          "request-need",
          "request-need-record",
          "role",
          "score",
          "service",
          "task");

  /**
   * Files in this order, since each builds on those before, with the table that is kept of each.
   */
  static final Map<String, String> FACTS = new LinkedHashMap<>();

  static {
    FACTS.put("people", "somebody");
    FACTS.put("referrals", "counted_referral");
    FACTS.put("contacts", "counted_contact");
    FACTS.put("scores", "six_months");
    FACTS.put("facts", "fact");
  }

  /** Each has a file with its queries, one for each figure. */
  static final List<String> MEASURES =
      List.of(
          "contacts",
          "ends-of-support",
          "non-attendance",
          "onward-referrals",
          "people-accessing-a-link-worker",
          "people-declining-since-april-2019",
          "people-referred",
          "people-referred-since-april-2019",
          "referrals",
          "social-prescriptions",
          "waiting-time",
          "wellbeing-change-at-six-months");

  private Bundled() {}

  /** The ViewDefinitions, as JSON. */
  static Stream<String> views() {
    return VIEWS.stream().map(name -> text("/views/%s.json".formatted(name)));
  }

  /** The statements of a file, such as {@code referrals} or {@code facts/people}. */
  static Stream<String> statements(String file) {
    return Stream.of(text("/sql/%s.sql".formatted(file)).split(";\\R"))
        .filter(statement -> !statement.isBlank());
  }

  private static String text(String file) {
    try (var content = Bundled.class.getResourceAsStream(file)) {
      return new String(content.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
