package org.socialprescribing.breakglass;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.socialprescribing.outbox.Delivery;
import org.socialprescribing.outbox.Kind;
import org.socialprescribing.outbox.Mail;
import org.socialprescribing.outbox.MailAddress;
import org.socialprescribing.outbox.NotDelivered;

/**
 * The e-mail that tells the lead of a service that glass was broken: that, when, by which program,
 * and where to look. E-mail is read by others than it is meant for, so it says nothing about the
 * person, nor why.
 */
final class LeadsMail implements Delivery {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm", Locale.UK)
          .withZone(ZoneId.of("Europe/London"));

  private static final String SUBJECT = "Restricted information was opened at your service";

  private static final String TEXT =
      """
      Somebody at your service has opened information about a person that is held back from most.

      When: %s (time in the UK)
      With the program: %s
      Who, whose and why: %s

      That address asks for a login of your service. This message was sent by a program; it holds \
      nothing about the person, because e-mail is not safe enough for that.
      """;

  private final Opened opened;
  private final Leads leads;
  private final Mail mail;
  private final String base;

  /**
   * @param base the address of the FHIR server, or empty: the address in a request is written by
   *     whoever sends it, and does not belong into a mail
   */
  LeadsMail(Opened opened, Leads leads, Mail mail, String base) {
    this.opened = opened;
    this.leads = leads;
    this.mail = mail;
    this.base = base.isEmpty() ? "[base]" : base.replaceFirst("/$", "");
  }

  @Override
  public Kind kind() {
    return Telling.KIND;
  }

  @Override
  public void deliver(String key, String data) {
    opened
        .byId(Long.parseLong(key))
        .filter(opening -> opening.toldAt() == null)
        .ifPresent(this::tell);
  }

  private void tell(Opened.Opening opening) {
    MailAddress lead =
        leads
            .of(opening.organisation())
            .orElseThrow(() -> new NotDelivered("no lead is configured any more"));
    mail.send("break-glass-" + opening.id(), lead, SUBJECT, text(opening));
    opened.told(opening.id());
  }

  private String text(Opened.Opening opening) {
    String program = opening.client() == null ? "not known" : opening.client();
    return TEXT.formatted(
        TIME.format(opening.openedAt()), program.replaceAll("\\p{Cntrl}", " "), where(opening));
  }

  private String where(Opened.Opening opening) {
    return opening.organisation() == null
        ? "ask whoever runs the server"
        : "GET %s/%s/$glass-broken".formatted(base, opening.organisation());
  }
}
