package org.socialprescribing.audit;

import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.server.servlet.ServletRequestDetails;
import jakarta.annotation.Nullable;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.hl7.fhir.instance.model.api.IIdType;

/**
 * What is known of one request while it is answered; kept with the request, and used by every
 * thread that works on it.
 */
final class Exchange {

  static final String ATTRIBUTE = Exchange.class.getName();

  /** Whose each version is; empty where it is nobody's, or where that is not known yet. */
  private final Map<String, Optional<String>> shown = new LinkedHashMap<>();

  private final Set<String> stored = new HashSet<>();

  /** By {@code Type/id}; what is shown in part does not say its version. */
  private final Map<String, String> versions = new HashMap<>();

  private final Set<String> rules = new TreeSet<>();
  private @Nullable RequestDetails request;
  private Map<String, String[]> asked = Map.of();
  private @Nullable String purpose;
  private @Nullable String reason;
  private boolean failed;

  /** Null where nothing is audited, and for what the server does on its own. */
  static @Nullable Exchange of(@Nullable RequestDetails request) {
    return request instanceof ServletRequestDetails overHttp
            && overHttp.getServletRequest() != null
            && overHttp.getServletRequest().getAttribute(ATTRIBUTE) instanceof Exchange exchange
        ? exchange
        : null;
  }

  /**
   * The request is understood so far as to have an address.
   *
   * @param parameters as they were sent, before limits of scopes are added
   */
  synchronized void begin(RequestDetails details, Map<String, String[]> parameters) {
    request = details;
    asked = Map.copyOf(parameters);
  }

  /** The storage has read this version. */
  synchronized void read(IIdType version) {
    versions.put(Persons.versionless(version), Persons.version(version));
  }

  synchronized void show(Touched record) {
    shown.merge(
        versions.getOrDefault(record.version(), record.version()),
        Optional.ofNullable(record.patient()),
        (known, now) -> known.isPresent() ? known : now);
  }

  /** These are committed, with a row of their own. */
  synchronized void committed(Collection<Touched> records) {
    records.forEach(record -> stored.add(record.version()));
  }

  synchronized void refuse(Collection<String> broken) {
    rules.addAll(broken);
  }

  /** The whole request is refused: nothing of what was looked at leaves the server. */
  synchronized void fail(RequestDetails details, Collection<String> broken) {
    request = request == null ? details : request;
    failed = true;
    shown.clear();
    rules.clear();
    rules.addAll(broken);
  }

  synchronized void because(String code, @Nullable String inWords) {
    purpose = code;
    reason = inWords;
  }

  /** What left the server without having been stored by this request. */
  synchronized List<Touched> onlyShown() {
    return shown.entrySet().stream()
        .filter(record -> !stored.contains(record.getKey()))
        .map(record -> new Touched(record.getKey(), record.getValue().orElse(null)))
        .toList();
  }

  synchronized boolean hasStored() {
    return !stored.isEmpty();
  }

  synchronized boolean isFailed() {
    return failed;
  }

  synchronized List<String> rules() {
    return List.copyOf(rules);
  }

  synchronized @Nullable RequestDetails request() {
    return request;
  }

  synchronized Map<String, String[]> asked() {
    return asked;
  }

  synchronized @Nullable String purpose() {
    return purpose;
  }

  synchronized @Nullable String reason() {
    return reason;
  }
}
