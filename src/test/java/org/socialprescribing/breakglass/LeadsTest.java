package org.socialprescribing.breakglass;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.socialprescribing.conformance.UnusableSetting;
import org.socialprescribing.outbox.MailAddress;

/** Whom the settings name for an organisation. */
class LeadsTest {

  @Test
  void anOrganisationsOwnLeadComesBeforeTheOneForAll() {
    Leads leads = leads("all@service.example", Map.of("b-1", "own@service.example"));

    assertThat(leads.of("Organization/b-1")).contains(new MailAddress("own@service.example"));
    assertThat(leads.of("Organization/c-2")).contains(new MailAddress("all@service.example"));
    assertThat(leads.of(null)).contains(new MailAddress("all@service.example"));
    assertThat(leads.nobody()).isFalse();
  }

  @Test
  void withoutALeadForAllTheOthersHaveNone() {
    Leads leads = leads(null, Map.of("b-1", "own@service.example"));

    assertThat(leads.of("Organization/c-2")).isEmpty();
    assertThat(leads.of(null)).isEmpty();
    assertThat(leads.nobody()).isFalse();
    assertThat(leads(null, Map.of()).nobody()).isTrue();
  }

  @Test
  void anAddressThatIsNoneStopsTheStartAndNamesTheSetting() {
    assertThatExceptionOfType(UnusableSetting.class)
        .isThrownBy(() -> leads("lead", Map.of()))
        .withMessageContaining("social-prescribing.break-glass.lead is not an e-mail address");
    assertThatExceptionOfType(UnusableSetting.class)
        .isThrownBy(() -> leads(null, Map.of("b-1", "a@b.example, c@d.example")))
        .withMessageContaining("social-prescribing.break-glass.leads.b-1");
  }

  private static Leads leads(String forAll, Map<String, String> own) {
    return new Leads(new BreakGlassProperties(Duration.ofHours(1), forAll, own));
  }
}
