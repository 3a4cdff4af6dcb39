package org.socialprescribing.referral.worklist;

import ca.uhn.fhir.rest.api.server.RequestDetails;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Parameters;
import org.socialprescribing.conformance.explain.Issue;
import org.socialprescribing.conformance.explain.RefusedRequest;

/** The parameters of an operation as they were sent, in the address or in the body. */
final class Asked {

  private static final String PAGE = "page";

  private final String operation;
  private final Map<String, List<String>> values = new TreeMap<>();

  Asked(RequestDetails request) {
    this.operation = request.getFhirServerBase() + "/" + request.getRequestPath();
    request.getParameters().forEach((name, sent) -> values.put(name, List.of(sent)));
    if (request.getResource() instanceof Parameters body) {
      body.getParameter()
          .forEach(
              sent ->
                  values
                      .computeIfAbsent(sent.getName(), name -> new ArrayList<>())
                      .add(String.valueOf(sent.getValue().primitiveValue())));
    }
  }

  /** Every value, however they are listed: with commas or one after the other. */
  List<String> all(String name) {
    return values.getOrDefault(name, List.of()).stream()
        .flatMap(list -> Stream.of(list.split(",", -1)))
        .toList();
  }

  Optional<String> one(String name) {
    List<String> sent = values.getOrDefault(name, List.of());
    if (sent.size() > 1) {
      throw refused(name, String.join(", ", sent), "Send it once");
    }
    return sent.stream().findFirst();
  }

  /** One of these values. */
  Optional<String> one(String name, Collection<String> allowed) {
    Optional<String> sent = one(name);
    sent.filter(value -> !allowed.contains(value))
        .ifPresent(
            value -> {
              throw refused(name, value, "Allowed are " + String.join(", ", allowed));
            });
    return sent;
  }

  /** The address at which the same is asked again, for the page after this position. */
  String address(Optional<Position> after) {
    var pairs = new ArrayList<String>();
    var asked = new TreeMap<>(values);
    after.ifPresent(position -> asked.put(PAGE, List.of(position.token())));
    asked.forEach((name, sent) -> sent.forEach(value -> pairs.add(pair(name, value))));
    return pairs.isEmpty() ? operation : operation + "?" + String.join("&", pairs);
  }

  Optional<Position> page() {
    return one(PAGE).map(token -> Position.of(token).orElseThrow(Asked::damaged));
  }

  static RefusedRequest refused(String name, String value, String advice) {
    return RefusedRequest.badRequest(
        Issue.error(
                "operation-value-invalid",
                "The parameter %s cannot be \"%s\".".formatted(name, value))
            .withAdvice(advice + "."));
  }

  private static RefusedRequest damaged() {
    return RefusedRequest.badRequest(
        Issue.error(
                "page-unknown", "There is no page of this worklist behind the token that was sent.")
            .withAdvice(
                "Follow the link next of the page before as it is, or begin again without the parameter page."));
  }

  private static String pair(String name, String value) {
    return URLEncoder.encode(name, StandardCharsets.UTF_8)
        + "="
        + URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}
