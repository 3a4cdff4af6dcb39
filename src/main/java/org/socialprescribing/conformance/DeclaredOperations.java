package org.socialprescribing.conformance;

import ca.uhn.fhir.rest.api.RestOperationTypeEnum;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import jakarta.annotation.Nullable;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.OperationDefinition;
import org.hl7.fhir.r4.model.OperationDefinition.OperationParameterUse;
import org.hl7.fhir.r4.model.Parameters;
import org.socialprescribing.conformance.explain.Issue;
import org.socialprescribing.conformance.explain.RefusedRequest;

/**
 * The operations that the CapabilityStatement declares, at the levels and with the parameters that
 * their definitions in the guide allow.
 */
final class DeclaredOperations {

  /** FHIR R4 §3.1.0.1.11: what shapes the answer of any operation. */
  private static final Set<String> CONTROLS = Set.of("_format", "_pretty", "_summary", "_elements");

  private final Guide guide;

  DeclaredOperations(Guide guide) {
    this.guide = guide;
    guide.capabilities().types().forEach(this::requireDefinitions);
    requireDefinitions(null);
  }

  /** The operation that this request calls; empty when none is declared by that name there. */
  Optional<OperationDefinition> of(RequestDetails request) {
    if (request.getOperation() == null) {
      return Optional.empty();
    }
    return guide.capabilities().operations(request.getResourceName()).stream()
        .filter(declared -> request.getOperation().equals("$" + declared.getName()))
        .map(declared -> definition(declared.getDefinition()))
        .filter(definition -> mayBeCalledAt(request.getRestOperationType(), definition))
        .findFirst();
  }

  /** Refuses parameters in the address or the body that the operation does not have. */
  void requireDeclaredParameters(OperationDefinition operation, RequestDetails request) {
    var sent = new TreeSet<>(request.getParameters().keySet());
    sent.removeAll(CONTROLS);
    if (request.getResource() instanceof Parameters body) {
      body.getParameter().forEach(parameter -> sent.add(String.valueOf(parameter.getName())));
    }
    Set<String> declared = parameters(operation);
    sent.removeIf(name -> declared.contains(name.split(":", 2)[0]));
    if (!sent.isEmpty()) {
      throw RefusedRequest.badRequest(
          Issue.error(
                  "operation-parameter-unknown",
                  "$%s has no parameter \"%s\".".formatted(operation.getCode(), sent.first()))
              .withAdvice(
                  declared.isEmpty()
                      ? "It has no parameters of its own."
                      : "Known parameters are " + String.join(", ", declared) + "."));
    }
  }

  private static Set<String> parameters(OperationDefinition operation) {
    return operation.getParameter().stream()
        .filter(parameter -> parameter.getUse() == OperationParameterUse.IN)
        .map(parameter -> parameter.getName())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static boolean mayBeCalledAt(RestOperationTypeEnum level, OperationDefinition operation) {
    return switch (level) {
      case EXTENDED_OPERATION_INSTANCE -> operation.getInstance();
      case EXTENDED_OPERATION_TYPE -> operation.getType();
      case EXTENDED_OPERATION_SERVER -> operation.getSystem();
      default -> false;
    };
  }

  /** A statement that names an operation which the guide does not define stops the server. */
  private void requireDefinitions(@Nullable String type) {
    guide.capabilities().operations(type).forEach(declared -> definition(declared.getDefinition()));
  }

  private OperationDefinition definition(String canonical) {
    return guide
        .all(OperationDefinition.class)
        .filter(operation -> operation.getUrl().equals(canonical))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("The guide holds no " + canonical));
  }
}
