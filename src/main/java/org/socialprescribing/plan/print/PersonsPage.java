package org.socialprescribing.plan.print;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.socialprescribing.plan.print.PersonsCopy.PrintedActivity;
import org.socialprescribing.plan.print.PersonsCopy.PrintedGoal;
import org.socialprescribing.publication.html.Html;

/**
 * The person's copy as a page that is both HTML and XML: a browser shows it, and the PDF is drawn
 * from it.
 */
final class PersonsPage {

  private static final String FRAME =
      """
      <!DOCTYPE html>
      <html xmlns="http://www.w3.org/1999/xhtml" lang="en-GB" xml:lang="en-GB">
      <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="description" content="%1$s, written for the person to keep." />
      <title>%1$s</title>
      <link rel="icon" href="data:," />
      <style>%2$s</style>
      </head>
      <body class="%3$s">
      <main>
      %4$s</main>
      </body>
      </html>
      """;

  private final Variant variant;
  private final Pictures pictures;

  PersonsPage(Variant variant, Pictures pictures) {
    this.variant = variant;
    this.pictures = pictures;
  }

  String of(PersonsCopy copy, String style) {
    return FRAME.formatted(
        text(copy.name().isEmpty() ? "My plan" : "My plan: " + copy.name()),
        style,
        variant.code(),
        heading(copy) + aboutMe(copy) + reaching(copy) + ending(copy));
  }

  private static String heading(PersonsCopy copy) {
    String name = copy.name().isEmpty() ? "" : "<p class=\"name\">" + text(copy.name()) + "</p>\n";
    return "<header>\n<h1>My plan</h1>\n" + name + "</header>\n";
  }

  private String aboutMe(PersonsCopy copy) {
    return section("matters", "What matters to me", words(copy.whatMatters()))
        + columns(
            section("support", "How and when to support me", words(copy.howToSupport()))
                + section("know", "What you should know about me", words(copy.whatToKnow()))
                + section("health", "My health", list(copy.conditions())),
            section("strengths", "What I am good at", list(copy.strengths()))
                + section("can-do", "What I can do myself", list(copy.whatICanDo()))
                + section("needs", "What I would like help with", list(copy.needs())));
  }

  private String reaching(PersonsCopy copy) {
    return section("goals", "What I want to reach", goals(copy.goals()))
        + columns(
            section("actions", "What will be done", activities(copy.actions())),
            section("connections", "What I am connected to", activities(copy.connections())))
        + section(
            "changes",
            "What has changed for me",
            copy.changes().stream()
                .map(
                    change ->
                        "<p class=\"small\">%s</p>\n%s"
                            .formatted(text(change.on()), words(change.words())))
                .collect(Collectors.joining()));
  }

  private String ending(PersonsCopy copy) {
    String review =
        copy.reviewOn().isEmpty()
            ? ""
            : "<p>We look at this plan again on <strong>%s</strong>.</p>\n"
                .formatted(text(copy.reviewOn()));
    String who = copy.writtenWith().name();
    String telephone = copy.writtenWith().telephone();
    String ask =
        who.isEmpty()
            ? ""
            : "<p>Any questions? Ask <strong>%s</strong>%s.</p>\n"
                .formatted(
                    text(who),
                    telephone.isEmpty()
                        ? ""
                        : ": <strong class=\"together\">%s</strong>".formatted(text(telephone)));
    return section("next", "What happens next", review + ask)
        + "<footer><p>%s This plan is mine. It was last changed on %s.</p></footer>\n"
            .formatted(text(copy.agreement()), text(copy.changedOn()));
  }

  private static String goals(List<PrintedGoal> goals) {
    return goals.stream()
        .map(
            goal ->
                "<div class=\"goal%s\"><p class=\"mark\"><span class=\"number\"><span class=\"hidden\">Goal </span>%s</span></p><div class=\"what\"><p class=\"title\">%s</p>%s</div></div>\n"
                    .formatted(
                        goal.isStep() ? " step" : "",
                        text(goal.label()),
                        text(goal.words()),
                        facts(
                            goal.isStep() ? "A step on the way" : "",
                            goal.reached() ? "Reached" : "",
                            goal.by().isEmpty() ? "" : "By " + goal.by(),
                            goal.importance().isEmpty()
                                ? ""
                                : "Important to me: %s out of 10".formatted(goal.importance()))))
        .collect(Collectors.joining());
  }

  private static String activities(List<PrintedActivity> activities) {
    return activities.stream().map(PersonsPage::activity).collect(Collectors.joining());
  }

  private static String activity(PrintedActivity activity) {
    String facts =
        facts(
            activity.done() ? "Done" : "",
            activity.when(),
            activity.who().isEmpty() ? "" : "Who: " + activity.who());
    String whenHard =
        activity.whenHard().stream()
            .map(hard -> "<p><strong>If it is hard:</strong> %s</p>\n".formatted(text(hard)))
            .collect(Collectors.joining());
    return "<div class=\"activity\">\n<h3>%s</h3>\n%s</div>\n"
        .formatted(
            text(activity.what()),
            words(activity.detail())
                + facts
                + words(activity.expect())
                + whenHard
                + served(activity.goals()));
  }

  private static String served(List<String> goals) {
    return goals.isEmpty()
        ? ""
        : "<p class=\"serves\">%s %s</p>\n"
            .formatted(
                goals.size() == 1 ? "Helps with goal" : "Helps with goals",
                goals.stream()
                    .map(goal -> "<span class=\"number\">%s</span>".formatted(text(goal)))
                    .collect(Collectors.joining(" ")));
  }

  private static String facts(String... facts) {
    String said =
        Stream.of(facts)
            .filter(fact -> !fact.isEmpty())
            .map(fact -> "<span class=\"fact\">" + text(fact) + "</span>")
            .collect(Collectors.joining("<span class=\"dot\"> · </span>"));
    return said.isEmpty() ? "" : "<p class=\"small\">" + said + "</p>\n";
  }

  private String section(String kind, String title, String body) {
    if (body.isEmpty()) {
      return "";
    }
    String picture =
        variant.hasPictures()
            ? "<p class=\"picture\"><img alt=\"\" src=\"%s\" /></p>\n".formatted(pictures.of(kind))
            : "";
    return "<section class=\"%s\">\n%s<div class=\"said\">\n<h2>%s</h2>\n%s</div>\n</section>\n"
        .formatted(kind, picture, title, body);
  }

  /** Two columns of short parts; below each other where the letters are large. */
  private String columns(String left, String right) {
    if (variant != Variant.STANDARD || left.isEmpty() || right.isEmpty()) {
      return left + right;
    }
    return "<div class=\"columns\">\n<div class=\"left\">\n%s</div>\n<div class=\"right\">\n%s</div>\n</div>\n"
        .formatted(left, right);
  }

  private static String words(String words) {
    return words.isEmpty() ? "" : "<p class=\"words\">" + text(words) + "</p>\n";
  }

  private static String list(List<String> items) {
    return items.size() == 1
        ? words(items.get(0))
        : Html.list(items.stream().map(PersonsPage::text).toList());
  }

  /** What XML cannot hold says nothing on paper either. */
  private static String text(String text) {
    return Html.text(
        text.replaceAll(
            "[^\\t\\n\\r\\x20-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]", ""));
  }
}
