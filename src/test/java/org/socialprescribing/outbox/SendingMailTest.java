package org.socialprescribing.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.socialprescribing.conformance.UnusableSetting;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** A mail has been sent when the mail server has said so, and only then. */
class SendingMailTest {

  private static final MailAddress FROM = new MailAddress("no-reply@server.example");
  private static final MailAddress TO = new MailAddress("lead@service.example");

  private final FakeMailServer server = FakeMailServer.start();

  @AfterEach
  void stop() throws IOException {
    server.close();
  }

  @Test
  void theServerTakesOneMailAsItWasWritten() {
    mail().send("message-7", TO, "Something happened", "At the café.\n");

    assertThat(server.mails()).hasSize(1);
    assertThat(server.mails().get(0))
        .contains(
            "RCPT TO:<lead@service.example>",
            "From: no-reply@server.example",
            "Subject: Something happened",
            "Message-ID: <message-7@server.example>",
            "Auto-Submitted: auto-generated",
            "charset=UTF-8");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "BUSY, the mail server refuses the address with 451, 0",
    "REFUSING, the mail server refuses the address with 550, 0",
    "CUTTING_OFF, the mail server, 0",
    "SILENT, the mail server, 1",
    "SLOW, the mail server cannot be reached or gives no answer, 0"
  })
  void whatTheServerHasNotConfirmedIsNotDelivered(
      FakeMailServer.Mood mood, String reason, int taken) {
    server.become(mood);

    assertThatExceptionOfType(NotDelivered.class)
        .isThrownBy(() -> mail().send("message-7", TO, "Something happened", "Text"))
        .withMessageStartingWith(reason)
        .satisfies(failure -> assertThat(failure.getMessage()).doesNotContain("lead@"));
    assertThat(server.mails()).hasSize(taken);
  }

  @Test
  void whereNoServerListensNothingIsDelivered() throws IOException {
    server.close();

    assertThatExceptionOfType(NotDelivered.class)
        .isThrownBy(() -> mail().send("message-7", TO, "Something happened", "Text"))
        .withMessageStartingWith("the mail server cannot be reached");
  }

  @Test
  void itIsReadyWithAServerAndASenderOnly() {
    assertThat(mail().ready()).isTrue();
    assertThat(new Mail(null, FROM).ready()).isFalse();
    assertThat(new Mail(new JavaMailSenderImpl(), null).ready()).isFalse();
    assertThatExceptionOfType(NotDelivered.class)
        .isThrownBy(() -> new Mail(null, FROM).send("message-7", TO, "Subject", "Text"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "lead", "lead@", "@service.example", "a@b.example, c@d.example", "A <a@b.c>"})
  void anAddressThatIsNoneStopsTheStart(String text) {
    assertThatExceptionOfType(UnusableSetting.class)
        .isThrownBy(() -> MailAddress.of("social-prescribing.some.setting", text))
        .withMessageContaining("social-prescribing.some.setting");
  }

  private Mail mail() {
    var sender = new JavaMailSenderImpl();
    sender.setHost("127.0.0.1");
    sender.setPort(server.port());
    sender.getJavaMailProperties().put("mail.smtp.timeout", "500");
    return new Mail(sender, FROM);
  }
}
