package org.socialprescribing.outbox;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import org.socialprescribing.conformance.UnusableSetting;

/**
 * One e-mail address, as a site has set it.
 *
 * @param value such as {@code lead@service.example}, without a name
 */
public record MailAddress(String value) {

  /**
   * @param setting where it stands, for the message
   * @throws UnusableSetting when it is none
   */
  public static MailAddress of(String setting, String text) {
    try {
      var address = new InternetAddress(text.strip(), true);
      if (address.getPersonal() != null || !address.getAddress().contains("@")) {
        throw new AddressException("More or less than an address");
      }
      return new MailAddress(address.getAddress());
    } catch (AddressException e) {
      throw new UnusableSetting(
          setting + " is not an e-mail address: " + text,
          "Write one address and nothing else, such as lead@service.example.",
          e);
    }
  }

  String domain() {
    return value.substring(value.lastIndexOf('@') + 1);
  }
}
