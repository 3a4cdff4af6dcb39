package org.socialprescribing.breakglass;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.socialprescribing.outbox.MailAddress;

/**
 * Who is told when glass is broken at an organisation. A setting of the site, since everybody reads
 * the record of an organisation.
 */
final class Leads {

  private static final String SETTING = "social-prescribing.break-glass.";

  private final MailAddress forAll;
  private final Map<String, MailAddress> own = new HashMap<>();

  /**
   * @throws org.socialprescribing.conformance.UnusableSetting when an address is none
   */
  Leads(BreakGlassProperties settings) {
    forAll = settings.lead() == null ? null : MailAddress.of(SETTING + "lead", settings.lead());
    settings
        .leads()
        .forEach(
            (organisation, lead) ->
                own.put(
                    "Organization/" + organisation,
                    MailAddress.of(SETTING + "leads." + organisation, lead)));
  }

  /**
   * @param organisation as {@code Organization/id}, or null for whoever belongs to none
   */
  Optional<MailAddress> of(String organisation) {
    return Optional.ofNullable(own.getOrDefault(organisation, forAll));
  }

  boolean nobody() {
    return forAll == null && own.isEmpty();
  }
}
