package org.socialprescribing.conformance;

import ca.uhn.fhir.rest.api.server.RequestDetails;
import jakarta.annotation.Nullable;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Type;
import org.socialprescribing.conformance.explain.Issue;
import org.socialprescribing.conformance.explain.RefusedRequest;

/**
 * The parameters of an operation as they were sent, in the address, in the body or in both.
 *
 * <p>A value that cannot be is refused with 400 and what can. Which parameters there are, {@link
 * DeclaredOperations} has judged before.
 */
public final class OperationInput {

  /** The token of a page in the links of a searchset. */
  private static final String PAGE = "page";

  private static final String COUNT = "_count";
  private static final Pattern REFUSED = Pattern.compile("The parameter (\\w+) cannot be ");

  private final String operation;
  private final Map<String, List<String>> values = new TreeMap<>();

  public OperationInput(RequestDetails request) {
    this.operation = request.getFhirServerBase() + "/" + request.getRequestPath();
    request.getParameters().forEach((name, sent) -> add(name, List.of(sent)));
    if (request.getResource() instanceof Parameters body) {
      body.getParameter().forEach(sent -> add(sent.getName(), List.of(text(sent.getValue()))));
    }
  }

  /** A parameter without a value, or with one that is no text, is an empty one. */
  private static String text(@Nullable Type value) {
    String text = value == null ? null : value.primitiveValue();
    return text == null ? "" : text;
  }

  private void add(String name, List<String> sent) {
    values.computeIfAbsent(name, any -> new ArrayList<>()).addAll(sent);
  }

  /** Every value, however they are listed: with commas or one after the other. */
  public List<String> all(String name) {
    return values.getOrDefault(name, List.of()).stream()
        .flatMap(list -> Stream.of(list.split(",", -1)))
        .toList();
  }

  public Optional<String> one(String name) {
    List<String> sent = values.getOrDefault(name, List.of());
    if (sent.size() > 1) {
      throw refused(name, String.join(", ", sent), "Send it once.");
    }
    return sent.stream().findFirst();
  }

  /** One of these values. */
  public Optional<String> one(String name, Collection<String> allowed) {
    Optional<String> sent = one(name);
    sent.filter(value -> !allowed.contains(value))
        .ifPresent(
            value -> {
              throw refused(name, value, "Allowed are " + String.join(", ", allowed) + ".");
            });
    return sent;
  }

  /** A day, such as {@code 2026-04-01}. */
  public Optional<LocalDate> day(String name) {
    return one(name).map(sent -> day(name, sent));
  }

  private static LocalDate day(String name, String sent) {
    try {
      return LocalDate.parse(sent);
    } catch (DateTimeException e) {
      throw refused(name, sent, "Send a day, such as 2026-04-01.");
    }
  }

  /** How many are wanted on a page; more than the largest number gives that number. */
  public int count(int standard, int largest) {
    return one(COUNT).map(sent -> count(sent, largest)).orElse(standard);
  }

  private static int count(String sent, int largest) {
    int count = sent.matches("\\d{1,9}") ? Integer.parseInt(sent) : 0;
    if (count < 1) {
      throw refused(COUNT, sent, "Allowed are whole numbers from 1 to " + largest + ".");
    }
    return Math.min(count, largest);
  }

  /** The token of the page that is wanted; empty: the first. */
  public Optional<String> page() {
    return one(PAGE);
  }

  /** The address at which the same is asked again. */
  public String address() {
    return address(values);
  }

  /** The address of another page of the same. */
  public String address(String page) {
    var next = new TreeMap<>(values);
    next.put(PAGE, List.of(page));
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

  /**
   * @param advice what to send instead, as a sentence
   */
  public static RefusedRequest refused(String name, String value, String advice) {
    return RefusedRequest.badRequest(
        Issue.error(
                "operation-value-invalid",
                "The parameter %s cannot be \"%s\".".formatted(name, value))
            .withAdvice(advice));
  }

  /** The parameter that such a refusal is about; empty for any other. */
  public static Optional<String> parameterOf(RefusedRequest refusal) {
    return refusal.issues().stream()
        .map(issue -> REFUSED.matcher(issue.sentence()))
        .filter(Matcher::lookingAt)
        .map(sentence -> sentence.group(1))
        .findFirst();
  }

  /** The token of a page is none that this server has made. */
  public static RefusedRequest unknownPage() {
    return RefusedRequest.badRequest(
        Issue.error("page-unknown", "There is no page behind the token that was sent.")
            .withAdvice(
                "Follow the link next of the page before as it is, or begin again without the parameter page."));
  }
}
