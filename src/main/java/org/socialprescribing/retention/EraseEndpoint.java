package org.socialprescribing.retention;

import ca.uhn.fhir.rest.annotation.IdParam;
import ca.uhn.fhir.rest.annotation.Operation;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.server.exceptions.ResourceNotFoundException;
import jakarta.annotation.Nullable;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.InstantType;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.StringType;
import org.socialprescribing.conformance.OperationInput;
import org.socialprescribing.conformance.explain.Issue;
import org.socialprescribing.conformance.explain.RefusedRequest;
import org.socialprescribing.fhir.FhirEndpoint;
import org.socialprescribing.security.Caller;

/**
 * {@code POST Patient/[id]/$erase}: an operator removes a person, for one of the reasons of UK GDPR
 * article 17; or, as a dry run, sees what would go.
 */
public final class EraseEndpoint implements FhirEndpoint {

  private static final int FORBIDDEN = 403;
  private static final String REFERENCE = "[A-Za-z0-9][A-Za-z0-9./-]{0,39}";

  private final Erasure erasure;

  EraseEndpoint(Erasure erasure) {
    this.erasure = erasure;
  }

  @Operation(name = "$erase", typeName = "Patient")
  public Parameters erase(@IdParam IdType id, RequestDetails request) {
    Optional<Caller> caller = Caller.of(request);
    if (caller.map(Caller::patient).isPresent()) {
      throw RefusedRequest.of(
          FORBIDDEN,
          Issue.error("erasure-not-by-patient", "A token that names a patient erases nobody.")
              .withAdvice("Ask the organisation that keeps the records."));
    }
    var input = new OperationInput(request);
    boolean dry = input.one("dry-run", List.of("true", "false")).equals(Optional.of("true"));
    ErasureOrder order = order(id.getIdPart(), input, caller.map(EraseEndpoint::name));
    if (dry) {
      Erasure.Preview preview = found(id, erasure.preview(order));
      return answer(preview.tombstone(), preview.obstacles(), true);
    }
    return answer(found(id, erasure.erase(order, life -> true)), List.of(), false);
  }

  private static ErasureOrder order(String id, OperationInput input, Optional<String> caller) {
    ErasureReason reason =
        input
            .one("reason", ErasureReason.ofOperators())
            .map(ErasureReason::of)
            .orElseThrow(
                () ->
                    OperationInput.refused(
                        "reason",
                        "",
                        "Send one of " + String.join(", ", ErasureReason.ofOperators()) + "."));
    Optional<String> reference = input.one("reference");
    reference
        .filter(sent -> !sent.matches(REFERENCE))
        .ifPresent(
            sent -> {
              throw OperationInput.refused(
                  "reference", sent, "Send the number of the request or decision, and no words.");
            });
    return new ErasureOrder(id, reason, reference.orElse(null), caller.orElse(null));
  }

  /** The program and the organisation; who was at the keyboard the audit says. */
  private static String name(Caller caller) {
    return Stream.of(caller.clientId(), caller.organisation())
        .filter(Objects::nonNull)
        .collect(Collectors.joining(" of "));
  }

  private static <T> T found(IdType id, Optional<T> answer) {
    return answer.orElseThrow(() -> new ResourceNotFoundException(id));
  }

  private static Parameters answer(Tombstone tombstone, List<Obstacle> obstacles, boolean dry) {
    var answer = new Parameters();
    ErasureOrder order = tombstone.order();
    answer.addParameter("person", new Reference("Patient/" + order.person()));
    answer.addParameter("dry-run", new BooleanType(dry));
    answer.addParameter("reason", new CodeType(order.reason().code()));
    add(answer, order.reference());
    if (!dry) {
      answer.addParameter("erased", new InstantType(tombstone.at().toString()));
    }
    answer.addParameter("last-activity", new DateType(tombstone.lastActivity().toString()));
    tombstone
        .records()
        .forEach(
            (type, count) -> {
              var records = answer.addParameter().setName("records");
              records.addPart().setName("type").setValue(new CodeType(type));
              records.addPart().setName("count").setValue(new IntegerType(count));
            });
    answer.addParameter("versions", new IntegerType(tombstone.versions()));
    answer.addParameter("fingerprint", new StringType(tombstone.fingerprint()));
    for (Obstacle obstacle : obstacles) {
      var against = answer.addParameter().setName("obstacle");
      against.addPart().setName("rule").setValue(new CodeType(obstacle.rule()));
      against.addPart().setName("reason").setValue(new StringType(obstacle.sentence()));
      if (!obstacle.related().isEmpty()) {
        against.addPart().setName("record").setValue(new Reference(obstacle.related()));
      }
    }
    return answer;
  }

  private static void add(Parameters answer, @Nullable String reference) {
    if (reference != null) {
      answer.addParameter("reference", new StringType(reference));
    }
  }
}
