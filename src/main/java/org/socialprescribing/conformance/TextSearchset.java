package org.socialprescribing.conformance;

import ca.uhn.fhir.rest.api.Constants;
import ca.uhn.fhir.rest.api.EncodingEnum;
import ca.uhn.fhir.rest.server.RestfulServerUtils;
import ca.uhn.fhir.rest.server.servlet.ServletRequestDetails;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Bundle;

/** Sends a searchset that is there as JSON, in the form that was asked for. */
public final class TextSearchset {

  private TextSearchset() {}

  /**
   * @param json a Bundle, finished
   */
  public static void send(String json, ServletRequestDetails request, HttpServletResponse response)
      throws IOException {
    response.setHeader(Constants.HEADER_CACHE_CONTROL, Constants.CACHE_CONTROL_NO_STORE);
    if (isWantedAsItIs(request)) {
      byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
      response.setContentType(Constants.CT_FHIR_JSON_NEW + Constants.CHARSET_UTF8_CTSUFFIX);
      response.setContentLength(bytes.length);
      response.getOutputStream().write(bytes);
      response.getOutputStream().flush();
      return;
    }
    RestfulServerUtils.streamResponseAsResource(
        request.getServer(),
        request.getFhirContext().newJsonParser().parseResource(Bundle.class, json),
        RestfulServerUtils.determineSummaryMode(request),
        HttpServletResponse.SC_OK,
        false,
        false,
        request);
  }

  /** JSON, whole and without line breaks. */
  private static boolean isWantedAsItIs(ServletRequestDetails request) {
    return RestfulServerUtils.determineResponseEncodingWithDefault(request).getEncoding()
            == EncodingEnum.JSON
        && !RestfulServerUtils.prettyPrintResponse(request.getServer(), request)
        && Stream.of("_summary", "_elements").noneMatch(request.getParameters()::containsKey);
  }
}
