package org.socialprescribing.directory.assurance;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.socialprescribing.conformance.EnglishDays;

/** Filled forms of one group, as a table of days; a test says only what counts for it. */
final class FormsOfAGroup {

  private final List<Sheet> sheets = new ArrayList<>();
  private final List<Talk> talks = new ArrayList<>();
  private final List<Survey> surveys = new ArrayList<>();

  static FormsOfAGroup none() {
    return new FormsOfAGroup();
  }

  static FormsOfAGroup signed(String on) {
    return none().andSigned(on);
  }

  FormsOfAGroup andSigned(String on) {
    return sheet(on, true, on, on, null);
  }

  /**
   * @param organisation when the organisation signed; null when it did not
   * @param linkWorker when the link worker signed
   */
  FormsOfAGroup sheet(
      String on, Boolean agreed, String organisation, String linkWorker, String reviewOn) {
    return sheet(on, agreed, organisation, linkWorker, reviewOn, List.of());
  }

  FormsOfAGroup sheetWith(String on, Evidence... evidence) {
    return sheet(on, true, on, on, null, List.of(evidence));
  }

  private FormsOfAGroup sheet(
      String on,
      Boolean agreed,
      String organisation,
      String linkWorker,
      String reviewOn,
      List<Evidence> evidence) {
    LocalDate day = day(on);
    sheets.add(
        new Sheet(
            "QuestionnaireResponse/s" + sheets.size(),
            "form",
            day.atStartOfDay(EnglishDays.ENGLAND).toInstant(),
            day,
            agreed,
            false,
            signature(organisation),
            signature(linkWorker),
            day(reviewOn),
            evidence));
    return this;
  }

  FormsOfAGroup talk(String on) {
    return talk(on, null);
  }

  FormsOfAGroup talk(String on, String leaderSince) {
    LocalDate day = day(on);
    talks.add(
        new Talk(
            "QuestionnaireResponse/t" + talks.size(),
            day.atStartOfDay(EnglishDays.ENGLAND).toInstant(),
            day,
            day(leaderSince)));
    return this;
  }

  FormsOfAGroup survey(String on, String coped) {
    LocalDate day = day(on);
    surveys.add(
        new Survey(
            "QuestionnaireResponse/q" + surveys.size(),
            day.atStartOfDay(EnglishDays.ENGLAND).toInstant(),
            day,
            coped,
            3,
            5));
    return this;
  }

  Group group() {
    return new Group(sheets, talks, surveys);
  }

  /** What is due, as {@code kind day}, or {@code kind prompt day}. */
  List<String> due() {
    return group().due().stream()
        .map(
            due ->
                due.kind().code()
                    + (due.check().isEmpty() ? "" : " " + due.check())
                    + " "
                    + due.by())
        .toList();
  }

  static LocalDate day(String text) {
    return text == null ? null : LocalDate.parse(text);
  }

  private static Signature signature(String on) {
    return on == null ? null : new Signature("Pat Lowe", day(on));
  }
}
