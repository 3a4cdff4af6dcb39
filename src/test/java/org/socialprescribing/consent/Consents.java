package org.socialprescribing.consent;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Consents as tests write them: in few words. */
final class Consents {

  static final String MARGARET = "Patient/margaret";

  private Consents() {}

  /**
   * Reads {@code yes 2026-01-01 club; no 2026-02-01 class:community-provider from 2026-03-01} and
   * so on; the ids are Consent/1, Consent/2, in this order.
   *
   * <p>A decision is yes or no, a day, then recipients: an organisation, {@code class:code}, {@code
   * "A_name"}, or none; then what is not as usual: {@code for purpose}, {@code from day}, {@code to
   * day}, {@code is status}.
   */
  static List<SharingConsent> said(String all) {
    var consents = new ArrayList<SharingConsent>();
    Stream.of(all.split(";"))
        .map(String::strip)
        .filter(one -> !one.isEmpty())
        .forEach(one -> consents.add(one("Consent/" + (consents.size() + 1), one.split("\\s+"))));
    return consents;
  }

  private static SharingConsent one(String id, String[] words) {
    String purpose = SharingJudge.PURPOSE;
    String status = "active";
    LocalDate from = null;
    LocalDate to = null;
    var recipients = new ArrayList<String>();
    for (int i = 2; i < words.length; i++) {
      switch (words[i]) {
        case "for" -> purpose = words[++i];
        case "from" -> from = LocalDate.parse(words[++i]);
        case "to" -> to = LocalDate.parse(words[++i]);
        case "is" -> status = words[++i];
        default -> recipients.add(words[i]);
      }
    }
    return new SharingConsent(
        id,
        MARGARET,
        status.equals("active"),
        words[0].equals("yes"),
        Set.of(purpose.split(",")),
        recipients.stream()
            .filter(word -> !word.startsWith("class:") && !word.startsWith("\""))
            .map(word -> "Organization/" + word)
            .collect(Collectors.toSet()),
        recipients.stream()
            .filter(word -> word.startsWith("\""))
            .map(word -> word.replace("\"", "").replace('_', ' '))
            .collect(Collectors.toSet()),
        recipients.stream()
            .filter(word -> word.startsWith("class:"))
            .map(word -> word.substring("class:".length()))
            .collect(Collectors.toSet()),
        moment(words[1]),
        from,
        to);
  }

  private static Instant moment(String text) {
    return text.contains("T")
        ? Instant.parse(text)
        : LocalDate.parse(text).atStartOfDay(SharingConsent.ENGLAND).toInstant();
  }

  /** An organisation of a class, or with {@code "A_name"} somebody without a record. */
  static Recipient recipient(String word) {
    return switch (word) {
      case "club" ->
          new Recipient("Organization/club", "Chapel Lunch Club", Set.of("community-provider"));
      case "council" ->
          new Recipient("Organization/council", "Harbourton Council", Set.of("public-service"));
      case "board" -> new Recipient("Organization/board", "Harbourton Board", Set.of());
      default ->
          new Recipient(
              null, word.replace("\"", "").replace('_', ' '), Set.of("community-provider"));
    };
  }
}
