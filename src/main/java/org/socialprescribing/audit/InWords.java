package org.socialprescribing.audit;

import jakarta.annotation.Nullable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.IdType;

/** An event in plain English, for the person whom it concerns and without anybody else in it. */
final class InWords {

  private static final Map<String, String> RECORDS =
      Map.ofEntries(
          Map.entry("CarePlan", "support plan"),
          Map.entry("Communication", "signpost"),
          Map.entry("Composition", "message back"),
          Map.entry("Condition", "need"),
          Map.entry("Consent", "consent"),
          Map.entry("Encounter", "contact"),
          Map.entry("Flag", "risk or requirement"),
          Map.entry("Goal", "goal"),
          Map.entry("Observation", "wellbeing score"),
          Map.entry("Patient", "personal details"),
          Map.entry("QuestionnaireResponse", "filled form"),
          Map.entry("ServiceRequest", "referral"),
          Map.entry("Task", "course of a referral"));

  private static final Map<String, String> PURPOSES =
      Map.of(
          "TREAT", "care and support",
          "BTG", "emergency: the usual limits were set aside",
          "PATRQT", "the person asked for it",
          "HOPERAT", "running the service",
          "HRESCH", "research");

  private final UnaryOperator<String> names;

  InWords(UnaryOperator<String> names) {
    this.names = names;
  }

  /** Such as: Grace Bello, for Harbour Wellbeing, with gp-system. */
  String who(Who who) {
    if (who.isTheServer()) {
      return "This server";
    }
    if (!who.isSignedIn()) {
      return "Somebody who had not signed in, from " + who.address();
    }
    String person = who.person() == null ? null : names.apply(who.person());
    String organisation = who.organisation() == null ? null : names.apply(who.organisation());
    String program = who.client() == null ? "a program without a name" : who.client();
    if (person == null && organisation == null) {
      return "The program " + program;
    }
    return person == null
        ? "%s, with %s".formatted(organisation, program)
        : "%s%s, with %s"
            .formatted(person, organisation == null ? "" : ", for " + organisation, program);
  }

  /**
   * Such as: Saw 1 referral and 2 needs.
   *
   * @param patient as {@code Patient/id}; nothing about anybody else is told
   */
  static String what(Event event, String patient) {
    if (event.what().isFailed()) {
      return "Asked about this person; the server failed, and showed nothing.";
    } else if (event.what().isRefused()) {
      return "Asked about this person, and was refused.";
    }
    String stored = records(event.stored(), patient);
    String shown = records(event.shown(), patient);
    if (stored != null) {
      return (event.what().action().equals("C") ? "Added " : "Wrote ") + stored + ".";
    }
    return shown == null ? "Asked about this person; no record was shown." : "Saw " + shown + ".";
  }

  static String why(Event event) {
    String purpose = event.what().purpose();
    String reason = event.words().reason();
    if (purpose == null) {
      return "No reason was given.";
    }
    String words = PURPOSES.getOrDefault(purpose, purpose);
    String sentence = Character.toUpperCase(words.charAt(0)) + words.substring(1);
    return reason == null ? sentence + "." : sentence + ": " + reason;
  }

  private static @Nullable String records(List<Touched> touched, String patient) {
    Map<String, Long> counted =
        touched.stream()
            .filter(record -> patient.equals(record.patient()))
            .map(record -> new IdType(record.version()).getResourceType())
            .collect(
                Collectors.groupingBy(
                    type -> RECORDS.getOrDefault(type, type),
                    LinkedHashMap::new,
                    Collectors.counting()));
    return counted.isEmpty()
        ? null
        : counted.entrySet().stream()
            .map(
                each ->
                    each.getKey() + (each.getValue() > 1 ? " (%d)".formatted(each.getValue()) : ""))
            .collect(Collectors.joining(", "));
  }
}
