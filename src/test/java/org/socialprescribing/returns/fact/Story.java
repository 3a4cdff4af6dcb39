package org.socialprescribing.returns.fact;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.socialprescribing.conformance.EnglishDays;

/** What a test lets be stored, version after version, a minute apart. */
final class Story {

  private final List<Said> said = new ArrayList<>();
  private final Map<String, Integer> versions = new HashMap<>();
  private Instant now = Instant.parse("2025-04-01T09:00:00Z");

  /** From now on it is nine o'clock of this day. */
  Story on(String day) {
    now = LocalDate.parse(day).atTime(9, 0).atZone(EnglishDays.ENGLAND).toInstant();
    return this;
  }

  Story says(String record, String person, Said.Content content) {
    now = now.plusSeconds(60);
    said.add(new Said(record, versions.merge(record, 1, Integer::sum), now, person, content));
    return this;
  }

  Story person(String person, String practice) {
    return person(person, practice, null);
  }

  Story person(String person, String practice, String replacedBy) {
    return says(
        person,
        person,
        new Said.Person(LocalDate.of(1950, 6, 15), "female", "M", 2, practice, replacedBy, null));
  }

  Story death(String person, String day) {
    return says(
        person,
        person,
        new Said.Person(
            LocalDate.of(1950, 6, 15), "female", "M", 2, null, null, LocalDate.parse(day)));
  }

  Story answer(String id, String person, String measure, String answer, String day) {
    return says(id, person, new Said.Score(true, LocalDate.parse(day), measure, null, answer));
  }

  Story referral(String id, String person, String day, String asked) {
    return says(id, person, referral(day, asked, true));
  }

  static Said.Referral referral(String day, String asked, boolean counts) {
    return new Said.Referral(
        counts, LocalDate.parse(day), asked, "gp", List.of("loneliness"), List.of());
  }

  /** A move of the task of a referral, at noon. */
  Story move(String request, String person, String state, String owner, String day) {
    Instant at = LocalDate.parse(day).atTime(12, 0).atZone(EnglishDays.ENGLAND).toInstant();
    return says(
        "Task/of-" + request.replace('/', '-'),
        person,
        new Said.Move(request, CareReading.stage(state), owner, at));
  }

  Story contact(String id, String person, String request, String outcome, String day) {
    return says(
        id,
        person,
        new Said.Contact(true, LocalDate.parse(day), outcome, 30, List.of(request), null, null));
  }

  Story score(String id, String person, String measure, int value, String day) {
    return says(
        id,
        person,
        new Said.Score(true, LocalDate.parse(day), measure, BigDecimal.valueOf(value), null));
  }

  Instant now() {
    return now;
  }

  List<Said> said() {
    return said;
  }
}
