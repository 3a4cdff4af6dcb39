package org.socialprescribing.returns.measure;

import java.util.List;
import java.util.Optional;
import org.socialprescribing.conformance.explain.Issue;
import org.socialprescribing.conformance.explain.RefusedRequest;
import org.socialprescribing.security.Caller;

/** The figures of returns, as far as somebody may see them: the one way to them. */
public final class Returns {

  private static final int FORBIDDEN = 403;

  private final Definitions measures;
  private final Evaluation evaluation;
  private final Publication publication;

  Returns(Definitions measures, Evaluation evaluation, Publication publication) {
    this.measures = measures;
    this.evaluation = evaluation;
    this.publication = publication;
  }

  public List<Definition> measures() {
    return measures.all();
  }

  public Optional<Definition> named(String id) {
    return measures.named(id);
  }

  /**
   * A question that may be answered.
   *
   * @param question as it is answered: a published figure is as known on its day of publication
   * @param truly whether its figures are true, and not under disclosure control
   */
  public record Admitted(Definition measure, Question question, boolean truly) {}

  /**
   * @throws RefusedRequest 403 for events behind figures that may not be seen truly; 400 for what
   *     is not published
   */
  public Admitted admit(Definition measure, Question question, Optional<Caller> caller) {
    boolean truly = seesTruly(caller, question.host());
    if (question.withEvents() && !truly) {
      throw RefusedRequest.of(
          FORBIDDEN,
          Issue.error(
                  "events-behind-figures",
                  "The events behind a figure are for the operator, and for the host of the figures.")
              .withAdvice(
                  "Ask for reportType=summary; or, as a link worker service, with host=Organization/[your id]."));
    }
    if (!truly && measure.counts(Population.Counted.PAYMENTS)) {
      throw RefusedRequest.of(
          FORBIDDEN,
          Issue.error(
                  "payments-are-not-published",
                  "What is paid is for the operator, and for the host that pays.")
              .withAdvice("As a link worker service, ask with host=Organization/[your id]."));
    }
    return new Admitted(measure, truly ? question : publication.of(question, measure), truly);
  }

  /** Where login is off, whoever sits at this machine is the operator. */
  public boolean seesTruly(Optional<Caller> caller, Optional<String> host) {
    return caller
        .map(
            who ->
                "operator".equals(who.actor())
                    || "link-worker-service".equals(who.actor())
                        && who.organisation() != null
                        && host.filter(who.organisation()::equals).isPresent())
        .orElse(true);
  }

  /** The same of a part of the period, without groups; published, by its own day of publication. */
  public Admitted over(Admitted whole, Period part) {
    Question question = whole.question();
    Question asked = question.over(part, whole.truly() ? question.asKnownOn() : Optional.empty());
    return new Admitted(
        whole.measure(),
        whole.truly() ? asked : publication.of(asked, whole.measure()),
        whole.truly());
  }

  /**
   * @param counted is told of each table that has been counted: one for each figure, and one for
   *     each of its stratifiers
   */
  public List<Line> lines(Admitted asked, Runnable counted) {
    return evaluation.lines(asked.measure(), asked.question(), asked.truly(), counted);
  }

  /** The last year of which groups are published. */
  public Period latestPublishedYear() {
    return publication.latestYear();
  }
}
