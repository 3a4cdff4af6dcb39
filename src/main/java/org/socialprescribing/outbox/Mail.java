package org.socialprescribing.outbox;

import jakarta.annotation.Nullable;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;

/** Plain text by e-mail, over the server of {@code spring.mail.*}; called by deliveries. */
public final class Mail {

  private final JavaMailSender server;
  private final MailAddress from;

  /**
   * @param server null where none is configured
   * @param from null where none is configured
   */
  Mail(@Nullable JavaMailSender server, @Nullable MailAddress from) {
    this.server = server;
    this.from = from;
  }

  /** Whether a mail server and a sender are configured. */
  public boolean ready() {
    return server != null && from != null;
  }

  /**
   * Returns when the mail server has taken it.
   *
   * @param id the same for the same message, so that a mail program knows a repetition
   * @throws NotDelivered when the mail server has not, or has not said so
   */
  public void send(String id, MailAddress to, String subject, String text) {
    if (!ready()) {
      throw new NotDelivered("no mail server or no sender is configured");
    }
    MimeMessage message = server.createMimeMessage();
    try {
      var parts = new MimeMessageHelper(message, StandardCharsets.UTF_8.name());
      parts.setFrom(from.value());
      parts.setTo(to.value());
      parts.setSubject(subject);
      parts.setText(text);
      message.setHeader("Message-ID", "<%s@%s>".formatted(id, from.domain()));
      // RFC 3834: so that nobody's absence note comes back.
      message.setHeader("Auto-Submitted", "auto-generated");
      server.send(message);
    } catch (MailException | MessagingException e) {
      throw new NotDelivered(reason(e));
    }
  }

  /** What mail servers say in words often repeats addresses. */
  private static String reason(Exception failure) {
    Throwable first = failure;
    if (failure instanceof MailSendException send && send.getMessageExceptions().length > 0) {
      first = send.getMessageExceptions()[0];
    }
    Throwable last = first;
    for (Throwable cause = first; cause != null; cause = cause.getCause()) {
      if (cause instanceof SMTPAddressFailedException refused) {
        return "the mail server refuses the address with " + refused.getReturnCode();
      }
      if (cause instanceof SMTPSenderFailedException refused) {
        return "the mail server refuses the sender with " + refused.getReturnCode();
      }
      if (cause instanceof SMTPSendFailedException refused && refused.getReturnCode() > 0) {
        return "the mail server answers " + refused.getReturnCode();
      }
      last = cause;
    }
    return "the mail server cannot be reached or gives no answer: "
        + last.getClass().getSimpleName();
  }
}
