package org.socialprescribing.security.scope;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.rest.server.servlet.ServletRequestDetails;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.api.Test;
import org.socialprescribing.conformance.Guide;
import org.socialprescribing.conformance.explain.RefusedRequest;
import org.socialprescribing.security.Caller;
import org.socialprescribing.security.actor.Standings;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.RequestAttributeSecurityContextRepository;

/** What the server writes because of a write that is allowed for one patient only. */
class ConsequencesOfLimitedWritesTest {

  private static final FhirContext FHIR = FhirContext.forR4Cached();

  private final CallersGrants callers =
      new CallersGrants(FHIR, Guide.load(FHIR), new Standings(null));
  private final ScopesOnStorage storage = new ScopesOnStorage(callers);

  @Test
  void isAboutThatPatient() {
    var request = writing("patient/QuestionnaireResponse.c");

    assertThatCode(() -> storage.create(scoreOf("7"), request)).doesNotThrowAnyException();
    assertThatCode(() -> storage.update(scoreOf("7"), scoreOf("7"), request))
        .doesNotThrowAnyException();
  }

  @Test
  void reachesNoOtherPatientAndNobodysRecord() {
    var request = writing("patient/QuestionnaireResponse.c");

    assertRefused(() -> storage.create(scoreOf("8"), request));
    assertRefused(() -> storage.update(scoreOf("8"), scoreOf("7"), request));
    assertRefused(() -> storage.update(scoreOf("7"), scoreOf("8"), request));
    assertRefused(() -> storage.create(new Organization(), request));
  }

  @Test
  void isFreeWhereTheWriteIs() {
    var request = writing("system/QuestionnaireResponse.c");

    assertThatCode(() -> storage.create(scoreOf("8"), request)).doesNotThrowAnyException();
  }

  private static void assertRefused(ThrowingCallable write) {
    assertThatThrownBy(write).isInstanceOf(RefusedRequest.class);
  }

  private static Resource scoreOf(String patient) {
    var score = new Observation();
    score.setSubject(new Reference("Patient/" + patient));
    return score;
  }

  /** A request that creates a form, with a token for patient 7. */
  private ServletRequestDetails writing(String scope) {
    var caller =
        new Caller(
            "operator", null, null, "7", null, "https://issuer.example", Set.of(scope), Set.of());
    var http = new MockHttpServletRequest();
    http.setAttribute(
        RequestAttributeSecurityContextRepository.DEFAULT_REQUEST_ATTR_NAME,
        new SecurityContextImpl(new TestingAuthenticationToken(caller, "")));
    var request = new ServletRequestDetails();
    request.setServletRequest(http);
    WriteIntents.of(request).add(callers.of(request), "QuestionnaireResponse", Access.CREATE);
    return request;
  }
}
