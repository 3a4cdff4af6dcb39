package org.socialprescribing.security.scope;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hl7.fhir.r4.model.Bundle;
import org.socialprescribing.fhir.RequestInterceptor;

/**
 * Which stored records a transaction is answered with in place of new ones, because they were sent
 * before. They have to be within reach when it commits, or it stores nothing.
 */
public final class GivenBack implements RequestInterceptor {

  private static final String KEY = GivenBack.class.getName();

  /** After whoever knows a record again has written its id into the condition of the entry. */
  private static final int AFTER_RECOGNITION = 200;

  /** An id alone; a search of the sender, narrowed by us, has more to it. */
  private static final Pattern KNOWN = Pattern.compile("_id=([A-Za-z0-9.-]{1,64})");

  @Hook(value = Pointcut.SERVER_INCOMING_REQUEST_PRE_HANDLED, order = AFTER_RECOGNITION)
  public void note(RequestDetails request) {
    if (request.getResource() instanceof Bundle bundle) {
      var known = new TreeMap<String, Set<String>>();
      for (var entry : bundle.getEntry()) {
        Matcher condition = KNOWN.matcher(String.valueOf(entry.getRequest().getIfNoneExist()));
        if (condition.matches() && entry.hasResource()) {
          known
              .computeIfAbsent(entry.getResource().fhirType(), type -> new TreeSet<>())
              .add(condition.group(1));
        }
      }
      request.getUserData().put(KEY, known);
    }
  }

  /** Ids by type. */
  @SuppressWarnings("unchecked")
  static Map<String, Set<String>> of(RequestDetails request) {
    return (Map<String, Set<String>>) request.getUserData().getOrDefault(KEY, Map.of());
  }
}
