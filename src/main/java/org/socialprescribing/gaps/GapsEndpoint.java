package org.socialprescribing.gaps;

import ca.uhn.fhir.rest.annotation.Operation;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.server.servlet.ServletRequestDetails;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.Set;
import org.socialprescribing.conformance.OperationInput;
import org.socialprescribing.conformance.TableAnswer;
import org.socialprescribing.fhir.FhirEndpoint;
import org.socialprescribing.security.Caller;

/** {@code $provision-gaps}: how often nothing suitable was found. F79. */
public final class GapsEndpoint implements FhirEndpoint {

  /** Who recorded them, and whoever runs the site, see counts as they are. */
  private static final Set<String> SEE_ALL = Set.of("link-worker-service", "operator");

  private final GapCounts counts;
  private final ShownCounts toOthers;
  private final Clock clock;

  GapsEndpoint(GapCounts counts, ShownCounts toOthers, Clock clock) {
    this.counts = counts;
    this.toOthers = toOthers;
    this.clock = clock;
  }

  @Operation(name = "$provision-gaps", idempotent = true, manualResponse = true)
  public void count(ServletRequestDetails request, HttpServletResponse response)
      throws IOException {
    boolean asTable = TableAnswer.isWanted(request);
    Asked asked = Asked.of(new OperationInput(request), clock);
    var answer = new GapsAnswer(asked, counts.all(asked), counts.groups(asked), shownTo(request));
    if (asTable) {
      TableAnswer.send(
          response,
          "provision-gaps-%s-%s".formatted(asked.from(), asked.to()),
          answer.header(),
          answer.rows());
    } else {
      TableAnswer.send(response, answer.parameters(), request);
    }
  }

  /** Without login everybody may see everything. */
  private ShownCounts shownTo(RequestDetails request) {
    return Caller.of(request)
            .map(caller -> SEE_ALL.contains(String.valueOf(caller.actor())))
            .orElse(true)
        ? ShownCounts.AS_THEY_ARE
        : toOthers;
  }
}
