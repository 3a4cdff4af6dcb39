package org.socialprescribing.conformance;

import ca.uhn.fhir.rest.api.server.RequestDetails;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.Bundle.SearchEntryMode;
import org.hl7.fhir.r4.model.Resource;
import org.socialprescribing.conformance.explain.Issue;
import org.socialprescribing.conformance.explain.RefusedRequest;

/**
 * The part of a search's result that one answer holds, with links to the parts around it.
 *
 * <p>A link carries the whole search, so that any process can answer it and nothing is kept between
 * two requests.
 */
final class SearchPage {

  private static final int DEFAULT_COUNT = 20;
  private static final int LARGEST_COUNT = 200;

  private final RequestDetails request;
  private final int offset;
  private final int count;

  private SearchPage(RequestDetails request, int offset, int count) {
    this.request = request;
    this.offset = offset;
    this.count = count;
  }

  static SearchPage of(RequestDetails request) {
    boolean onlyCounted =
        request.getParameters().containsKey("_summary")
            && request.getParameters().get("_summary")[0].equals("count");
    int count = onlyCounted ? 0 : number(request, "_count", DEFAULT_COUNT);
    return new SearchPage(request, number(request, "_offset", 0), Math.min(count, LARGEST_COUNT));
  }

  Bundle of(List<? extends Resource> found) {
    var bundle = new Bundle().setType(BundleType.SEARCHSET).setTotal(found.size());
    bundle.addLink().setRelation("self").setUrl(address(offset));
    if (count > 0 && offset + count < found.size()) {
      bundle.addLink().setRelation("next").setUrl(address(offset + count));
    }
    if (count > 0 && offset > 0) {
      bundle.addLink().setRelation("previous").setUrl(address(Math.max(0, offset - count)));
    }
    for (Resource artefact : found.stream().skip(offset).limit(count).toList()) {
      var entry = bundle.addEntry().setResource(artefact);
      entry.setFullUrl(typeAddress() + "/" + artefact.getIdPart());
      entry.getSearch().setMode(SearchEntryMode.MATCH);
    }
    return bundle;
  }

  private String typeAddress() {
    return request.getFhirServerBase() + "/" + request.getResourceName();
  }

  private String address(int from) {
    Map<String, String[]> parameters = new TreeMap<>(request.getParameters());
    parameters.remove("_offset");
    if (from > 0) {
      parameters.put("_offset", new String[] {String.valueOf(from)});
    }
    var pairs = new ArrayList<String>();
    parameters.forEach(
        (name, values) -> {
          for (String value : values) {
            pairs.add(encoded(name) + "=" + encoded(value));
          }
        });
    return pairs.isEmpty() ? typeAddress() : typeAddress() + "?" + String.join("&", pairs);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static int number(RequestDetails request, String name, int otherwise) {
    String[] values = request.getParameters().get(name);
    if (values == null) {
      return otherwise;
    }
    if (!values[0].matches("\\d{1,9}")) {
      throw RefusedRequest.badRequest(
          Issue.error(
              "search-value-invalid",
              "%s is a whole number from 0 upwards, not \"%s\".".formatted(name, values[0])));
    }
    return Integer.parseInt(values[0]);
  }
}
