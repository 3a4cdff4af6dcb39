package org.socialprescribing.conformance;

import ca.uhn.fhir.rest.api.Constants;
import ca.uhn.fhir.rest.api.RestOperationTypeEnum;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import java.util.List;
import java.util.Locale;
import org.socialprescribing.conformance.explain.Issue;
import org.socialprescribing.conformance.explain.RefusedRequest;

/**
 * Refuses headers that HAPI would stumble over: a version that is none, and forms of content that
 * are not offered.
 */
final class RequestHeaders {

  private static final int UNSUPPORTED_MEDIA_TYPE = 415;

  private static final List<String> PATCHES =
      List.of("application/json-patch+json", "application/fhir+json");

  private RequestHeaders() {}

  static void check(RequestDetails request) {
    String ifMatch = request.getHeader(Constants.HEADER_IF_MATCH);
    if (ifMatch != null && !ifMatch.trim().matches("(W/)?\"[0-9]+\"")) {
      throw RefusedRequest.badRequest(
          Issue.error("request-invalid", "If-Match does not hold a version of this server.")
              .withAdvice("Send the ETag of the last read, for example If-Match: W/\"1\"."));
    }
    requirePlainUtf8(request);
    String contentType = mediaType(request.getHeader(Constants.HEADER_CONTENT_TYPE));
    boolean patch = request.getRestOperationType() == RestOperationTypeEnum.PATCH;
    if (patch ? !PATCHES.contains(contentType) : contentType.contains("turtle")) {
      throw RefusedRequest.of(
          UNSUPPORTED_MEDIA_TYPE,
          Issue.error(
                  "media-type-unsupported", "This server does not read " + contentType + " here.")
              .withAdvice(
                  patch
                      ? "Send a patch as " + String.join(" or ", PATCHES) + "."
                      : "Send application/fhir+json or application/fhir+xml."));
    }
  }

  /**
   * What is validated and what is stored have to be the same characters: FHIR R4 §2.6.1, always
   * UTF-8.
   */
  private static void requirePlainUtf8(RequestDetails request) {
    String contentType =
        String.valueOf(request.getHeader(Constants.HEADER_CONTENT_TYPE)).toLowerCase(Locale.ROOT);
    String encoding = request.getHeader(Constants.HEADER_CONTENT_ENCODING);
    boolean otherCharset =
        contentType.contains("charset=") && !contentType.matches(".*charset=\"?utf-?8\"?.*");
    if (otherCharset || (encoding != null && !encoding.equalsIgnoreCase("identity"))) {
      throw RefusedRequest.of(
          UNSUPPORTED_MEDIA_TYPE,
          Issue.error("media-type-unsupported", "The body is compressed, or not in UTF-8.")
              .withAdvice("Send FHIR in UTF-8, uncompressed."));
    }
  }

  private static String mediaType(String header) {
    return header == null ? "" : header.split(";", 2)[0].trim();
  }
}
