package org.socialprescribing.subjectaccess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.socialprescribing.fhir.Referral.aReferral;

import org.junit.jupiter.api.Test;
import org.socialprescribing.SecuredServer;
import org.socialprescribing.security.AsCaller;

/** Who gets which copy, where there is a login. */
class LettingPeopleGetEverythingIT extends SecuredServer {

  @Test
  void aPersonsOwnAppGetsTheCopyForThePersonAndNoOther() {
    String person = somebody();
    AsCaller app = with("patient/*.rs", person.replace("Patient/", ""));

    assertThat(everything(app, person, "").page()).contains("This is a copy of your record.");
    var refused = app.get(person + "/$subject-access?copy=full");
    assertThat(refused.status()).isEqualTo(403);
    assertThat(refused.rules()).containsExactly("full-copy-not-for-patient");
    assertThat(app.get(somebody() + "/$subject-access").status()).isEqualTo(403);
  }

  @Test
  void whoeverMayReadAllTypesGetsTheFullCopyAndOthersNone() {
    String person = somebody();

    assertThat(everything(with("system/*.rs"), person, "?copy=full").page())
        .contains("This is everything");
    var refused = with("system/Patient.rs system/Task.rs").get(person + "/$subject-access");
    assertThat(refused.status()).isEqualTo(403);
    assertThat(refused.rules()).containsExactly("scope-missing");
  }

  private Unpacked everything(AsCaller caller, String person, String parameters) {
    return Unpacked.from(
        address("/fhir/" + person + "/$subject-access" + parameters),
        "Authorization",
        "Bearer " + caller.token());
  }

  private String somebody() {
    return with("system/*.cruds").submit(aReferral().bundle()).location("Patient");
  }
}
