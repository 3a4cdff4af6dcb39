package org.socialprescribing.referral.arrival;

import ca.uhn.fhir.rest.param.ParameterUtil;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.r4.model.Bundle.BundleEntryRequestComponent;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Property;
import org.hl7.fhir.r4.model.Resource;
import org.socialprescribing.conformance.ServerCapabilities;

/**
 * What comes together with a referral that is sent again, such as the consent: each part that has a
 * number is found by it, as the referral is.
 */
final class OtherParts {

  private final ServerCapabilities capabilities;

  OtherParts(ServerCapabilities capabilities) {
    this.capabilities = capabilities;
  }

  void giveBack(BundleEntryComponent entry) {
    BundleEntryRequestComponent request = entry.getRequest();
    Property numbers = entry.getResource().getNamedProperty("identifier");
    if (request.hasIfNoneExist() || numbers == null || !isSearchable(entry.getResource())) {
      return;
    }
    numbers.getValues().stream()
        .map(Identifier.class::cast)
        .filter(number -> number.hasSystem() && number.hasValue())
        .findFirst()
        .ifPresent(number -> request.setIfNoneExist("identifier=" + token(number)));
  }

  private boolean isSearchable(Resource part) {
    return capabilities.searchParameters(part.fhirType()).containsKey("identifier");
  }

  private static String token(Identifier number) {
    String token =
        ParameterUtil.escape(number.getSystem()) + "|" + ParameterUtil.escape(number.getValue());
    return URLEncoder.encode(token, StandardCharsets.UTF_8);
  }
}
