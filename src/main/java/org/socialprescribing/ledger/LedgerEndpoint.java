package org.socialprescribing.ledger;

import ca.uhn.fhir.rest.annotation.IdParam;
import ca.uhn.fhir.rest.annotation.Operation;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.server.exceptions.ResourceNotFoundException;
import ca.uhn.fhir.rest.server.servlet.ServletRequestDetails;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import org.hl7.fhir.r4.model.IdType;
import org.socialprescribing.conformance.OperationInput;
import org.socialprescribing.conformance.TableAnswer;
import org.socialprescribing.fhir.FhirEndpoint;
import org.socialprescribing.security.Caller;

/** {@code Organization/[id]/$ledger}: what is owed to a provider, and what for. F110, F111. */
public final class LedgerEndpoint implements FhirEndpoint {

  private final Book book;
  private final ProviderStore providers;
  private final Clock clock;

  LedgerEndpoint(Book book, ProviderStore providers, Clock clock) {
    this.book = book;
    this.providers = providers;
    this.clock = clock;
  }

  @Operation(name = "$ledger", typeName = "Organization", idempotent = true, manualResponse = true)
  public void ledger(
      @IdParam IdType id, ServletRequestDetails request, HttpServletResponse response)
      throws IOException {
    String provider = "Organization/" + id.getIdPart();
    boolean asTable = TableAnswer.isWanted(request);
    Shown shown = shown(provider, id, request);
    List<Agreement> agreements =
        book.agreements(provider).stream().filter(shown::includes).toList();
    Asked asked = Asked.of(new OperationInput(request), agreements, clock);
    providers.require(id, request);
    List<Statement> statements =
        Statement.of(agreements, book.lines(provider, asked.to()), asked.from(), asked.to());
    if (asTable) {
      TableAnswer.send(
          response,
          "ledger-%s-%s-%s".formatted(id.getIdPart(), asked.from(), asked.to()),
          LedgerTable.HEADER,
          LedgerTable.rows(statements, shown));
    } else {
      var answer = new LedgerParameters(shown).of(provider, asked, statements);
      if (shown.isAll()) {
        LedgerParameters.unfunded(answer, book.unfunded(provider));
      }
      TableAnswer.send(response, answer, request);
    }
  }

  /** Of another provider a provider sees nothing. */
  private static Shown shown(String provider, IdType id, RequestDetails request) {
    return Caller.of(request).map(caller -> shown(provider, id, caller)).orElse(Shown.ALL);
  }

  private static Shown shown(String provider, IdType id, Caller caller) {
    return switch (String.valueOf(caller.actor())) {
      case "operator" -> Shown.ALL;
      case "community-provider" -> {
        if (!provider.equals(caller.organisation())) {
          throw new ResourceNotFoundException(id);
        }
        yield Shown.ALL;
      }
      case "link-worker-service" -> Shown.paidBy(caller.organisation());
      default -> Shown.SUMS;
    };
  }
}
