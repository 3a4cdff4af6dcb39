package org.socialprescribing.breakglass;

import java.util.Map;
import java.util.Optional;
import org.socialprescribing.outbox.Kind;
import org.socialprescribing.outbox.Mail;
import org.socialprescribing.outbox.Outbox;
import org.socialprescribing.outbox.Waiting;

/** Whether the lead can be told, and why not in words. */
final class Telling {

  /** Messages are known by the number of the opening, and hold nothing else. */
  static final Kind KIND = new Kind("break-glass");

  static final String NO_LEAD = "not told: no lead is configured";
  static final String NO_MAIL = "not told: no mail server is configured";
  static final String NOT_THEN = "not told: no lead or mail server was configured at the time";
  static final String SOON = "not told yet: the message is on its way";
  static final String FAILING = "not told yet: sending has failed, times: %d";

  private final Leads leads;
  private final Mail mail;
  private final Outbox outbox;

  Telling(Leads leads, Mail mail, Outbox outbox) {
    this.leads = leads;
    this.mail = mail;
    this.outbox = outbox;
  }

  /**
   * @param organisation as {@code Organization/id}, or null
   */
  boolean possible(String organisation) {
    return mail.ready() && leads.of(organisation).isPresent();
  }

  /** What the operator has to know when the server starts. */
  Optional<String> warning() {
    if (leads.nobody()) {
      return Optional.of(
          "Nobody is told when glass is broken: social-prescribing.break-glass.lead is not set.");
    }
    if (!mail.ready()) {
      return Optional.of(
          "Nobody is told when glass is broken: spring.mail.host or"
              + " social-prescribing.outbox.mail.from is not set.");
    }
    return Optional.empty();
  }

  /** The words of the moment, for many openings. */
  Words words() {
    Map<String, Waiting> waiting = outbox.waiting(KIND);
    return opening -> why(opening, waiting.get(String.valueOf(opening.id())));
  }

  /** Says of an opening of which the lead has not been told why that is so. */
  interface Words {
    String notTold(Opened.Opening opening);
  }

  private String why(Opened.Opening opening, Waiting message) {
    if (leads.of(opening.organisation()).isEmpty()) {
      return NO_LEAD;
    }
    if (!mail.ready()) {
      return NO_MAIL;
    }
    if (message == null) {
      return NOT_THEN;
    }
    return message.failures() == 0 ? SOON : FAILING.formatted(message.failures());
  }
}
