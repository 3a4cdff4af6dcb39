package org.socialprescribing.audit;

import ca.uhn.fhir.rest.api.RestOperationTypeEnum;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.server.servlet.ServletRequestDetails;
import jakarta.annotation.Nullable;
import java.time.Clock;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.Parameters;
import org.socialprescribing.security.Caller;

/** Makes rows of what is known of a request. */
final class EventOfExchange {

  private static final Set<String> NAMES_OF_PATIENTS = Set.of("patient", "subject");
  private static final Pattern LOCAL_PATIENT =
      Pattern.compile("(?:Patient/)?([A-Za-z0-9.-]{1,64})");

  private final Clock clock;

  EventOfExchange(Clock clock) {
    this.clock = clock;
  }

  /** What a request has shown, or why it was refused. */
  Event answered(Exchange exchange, int status, List<Touched> shown) {
    return event(exchange, status, shown, List.of());
  }

  /**
   * What was stored in a transaction of the database.
   *
   * @param exchange null for what the server stores on its own
   */
  Event stored(@Nullable Exchange exchange, int status, List<Touched> stored) {
    if (exchange != null && exchange.request() != null) {
      return event(exchange, status, List.of(), stored);
    }
    var what = new What("", "", null, null, "E", status, List.of(), null);
    return new Event(
        0,
        clock.instant(),
        what,
        Who.THE_SERVER,
        List.copyOf(patients(stored)),
        List.of(),
        stored,
        Words.of(null, null, null));
  }

  private Event event(Exchange exchange, int status, List<Touched> shown, List<Touched> stored) {
    RequestDetails request = Objects.requireNonNull(exchange.request());
    Set<String> patients = patients(shown);
    patients.addAll(patients(stored));
    patients.addAll(named(request, exchange.asked()));
    return new Event(
        0,
        clock.instant(),
        what(exchange, request, status),
        Who.of(Caller.of(request).orElse(null), address(request)),
        List.copyOf(patients),
        shown,
        stored,
        Words.of(request.getRequestPath(), query(request, exchange.asked()), exchange.reason()));
  }

  private static What what(Exchange exchange, RequestDetails request, int status) {
    String interaction = interaction(request);
    return new What(
        String.valueOf(request.getRequestId()),
        request.getRequestType().name(),
        interaction,
        Words.storable(request.getOperation()),
        action(interaction),
        status,
        exchange.rules(),
        exchange.purpose());
  }

  static @Nullable String interaction(RequestDetails request) {
    RestOperationTypeEnum operation = request.getRestOperationType();
    if (operation == null) {
      return null;
    }
    return switch (operation) {
      case GET_PAGE -> "search-type";
      case TRANSACTION ->
          request.getResource() instanceof Bundle bundle && bundle.getType() == BundleType.BATCH
              ? "batch"
              : "transaction";
      case EXTENDED_OPERATION_INSTANCE, EXTENDED_OPERATION_TYPE, EXTENDED_OPERATION_SERVER ->
          "operation";
      default -> operation.getCode();
    };
  }

  /** As IHE's Basic Audit Log Patterns have it: a search is an execution. */
  private static String action(@Nullable String interaction) {
    return switch (interaction == null ? "" : interaction) {
      case "read", "vread", "history-instance" -> "R";
      case "create" -> "C";
      case "update", "patch" -> "U";
      case "delete" -> "D";
      default -> "E";
    };
  }

  private static String address(RequestDetails request) {
    return ((ServletRequestDetails) request).getServletRequest().getRemoteAddr();
  }

  private static Set<String> patients(Collection<Touched> records) {
    return records.stream()
        .map(Touched::patient)
        .filter(Objects::nonNull)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Whom the request names, whether or not it found something. */
  private static Set<String> named(RequestDetails request, Map<String, String[]> asked) {
    var named = new TreeSet<String>();
    if ("Patient".equals(request.getResourceName())
        && request.getId() != null
        && request.getId().hasIdPart()) {
      addPatient(named, request.getId().getIdPart());
    }
    asked.forEach(
        (name, values) -> {
          if (NAMES_OF_PATIENTS.contains(name.split(":", 2)[0])) {
            Stream.of(values)
                .flatMap(value -> Stream.of(value.split(",")))
                .forEach(value -> addPatient(named, value));
          }
        });
    IBaseResource sent = request.getResource();
    String about = sent == null ? null : Persons.of(sent);
    if (about != null) {
      addPatient(named, about);
    }
    return named;
  }

  private static void addPatient(Set<String> named, String reference) {
    var local = LOCAL_PATIENT.matcher(reference);
    if (local.matches()) {
      named.add("Patient/" + local.group(1));
    }
  }

  private static @Nullable String query(RequestDetails request, Map<String, String[]> asked) {
    Stream<String> inAddress =
        new TreeMap<>(asked)
            .entrySet().stream()
                .flatMap(each -> Arrays.stream(each.getValue()).map(v -> each.getKey() + "=" + v));
    Stream<String> inBody =
        request.getResource() instanceof Parameters body
            ? body.getParameter().stream()
                .filter(each -> each.hasValue() && each.getValue().isPrimitive())
                .map(each -> each.getName() + "=" + each.getValue().primitiveValue())
            : Stream.empty();
    String query = Stream.concat(inAddress, inBody).collect(Collectors.joining("&"));
    return query.isEmpty() ? null : query;
  }
}
