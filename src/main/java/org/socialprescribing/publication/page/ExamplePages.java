package org.socialprescribing.publication.page;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.socialprescribing.publication.html.Facts;
import org.socialprescribing.publication.html.Html;
import org.socialprescribing.publication.html.Json;
import org.socialprescribing.publication.source.Artefact;
import org.socialprescribing.publication.source.FailingExample;

/** The pages of examples: those to copy, and those that are refused. */
final class ExamplePages {

  private final Context guide;
  private final ReadableRecord readable;

  ExamplePages(Context guide) {
    this.guide = guide;
    this.readable = new ReadableRecord(guide.links(), guide.terms());
  }

  Page page(Artefact example) {
    String profiles =
        example.resource().getMeta().getProfile().stream()
            .map(profile -> guide.links().canonical(profile.getValue()))
            .collect(Collectors.joining(", "));
    String facts =
        guide
            .facts(example)
            .add("Resource type", guide.links().type(example.type()))
            .add("Follows", profiles)
            .html();
    String body =
        Html.section("Key facts", facts)
            + Html.section("What it says", readable.html(example.resource()))
            + Html.section("JSON", guide.json(example));
    return new Page(
        example.page(),
        Section.EXAMPLES,
        "Example of " + example.type(),
        example.title(),
        example.description(),
        body,
        List.of());
  }

  private String title(FailingExample payload) {
    String rule =
        guide.rules().concept(payload.rule()).map(c -> c.getDisplay()).orElse(payload.rule());
    String what = payload.title();
    return rule + ": " + what.substring(0, 1).toLowerCase(Locale.UK) + what.substring(1);
  }

  Page page(FailingExample payload) {
    String rule =
        guide
            .rules()
            .concept(payload.rule())
            .map(concept -> Html.link(RuleBook.page(payload.rule()), concept.getDisplay()))
            .orElse(Html.code(payload.rule()));
    String mend =
        guide.rules().concept(payload.rule()).map(concept -> concept.getDefinition()).orElse("");
    String facts =
        new Facts()
            .add("Breaks", rule)
            .add("At", payload.element().isEmpty() ? "" : Html.code(payload.element()))
            .add("How to mend it", Html.text(mend))
            .add("File", Html.link("failing/" + payload.file(), payload.file()))
            .html();
    String text = payload.text().stripTrailing();
    String source =
        Html.block(
            "Payload that fails: " + payload.title(),
            payload.isJson() ? Json.html(text) : Html.text(text));
    return new Page(
        payload.page(),
        Section.FAILING,
        title(payload),
        payload.refused()
            ? "A payload that a server of this guide refuses, with one fault and no other."
            : "A payload that a server of this guide stores, although validation warns of one fault.",
        Html.section("What is wrong", facts) + Html.section("Payload", source));
  }
}
