package org.socialprescribing.wellbeing.due;

import ca.uhn.fhir.rest.api.server.RequestDetails;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.Parameters;

/** The parameters of an operation as they were sent, in the address or in the body. */
final class Sent {

  private static final String PAGE = "page";

  private final String operation;
  private final Map<String, List<String>> values = new TreeMap<>();

  Sent(RequestDetails request) {
    this.operation = request.getFhirServerBase() + "/" + request.getRequestPath();
    request.getParameters().forEach((name, sent) -> add(name, List.of(sent)));
    if (request.getResource() instanceof Parameters body) {
      body.getParameter()
          .forEach(
              sent ->
                  add(
                      sent.getName(),
                      List.of(sent.hasValue() ? sent.getValue().primitiveValue() : "")));
    }
  }

  private void add(String name, List<String> sent) {
    values.computeIfAbsent(name, any -> new ArrayList<>()).addAll(sent);
  }

  Optional<String> one(String name) {
    List<String> sent = values.getOrDefault(name, List.of());
    if (sent.size() > 1) {
      throw Asked.refused(name, String.join(", ", sent), "Send it once.");
    }
    return sent.stream().findFirst();
  }

  String address() {
    return address(values);
  }

  /** Where the same is asked for the page after this place. */
  String addressAfter(Place place) {
    var next = new TreeMap<>(values);
    next.put(PAGE, List.of(place.token()));
    return address(next);
  }

  private String address(Map<String, List<String>> asked) {
    String pairs =
        asked.entrySet().stream()
            .flatMap(each -> each.getValue().stream().map(value -> pair(each.getKey(), value)))
            .collect(Collectors.joining("&"));
    return pairs.isEmpty() ? operation : operation + "?" + pairs;
  }

  private static String pair(String name, String value) {
    return URLEncoder.encode(name, StandardCharsets.UTF_8)
        + "="
        + URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}
