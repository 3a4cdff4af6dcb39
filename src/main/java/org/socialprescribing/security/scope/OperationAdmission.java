package org.socialprescribing.security.scope;

import ca.uhn.fhir.rest.api.server.RequestDetails;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.socialprescribing.security.scope.OperationTable.Need;
import org.socialprescribing.security.scope.OperationTable.OpenTo;

/**
 * Admits operations by the table of what each reads.
 *
 * <p>Much of what they answer is text that no hook sees (docs/decisions/0025), so their scopes may
 * have no limits. The exception is an operation on the patient of the token, which reads nothing
 * else than that patient's records.
 */
final class OperationAdmission {

  private final OperationTable table;
  private final Admission admission;

  OperationAdmission(OperationTable table, Admission admission) {
    this.table = table;
    this.admission = admission;
  }

  void admit(Grants grants, RequestDetails request) {
    OpenTo openTo = table.openTo(request.getResourceName(), request.getOperation());
    if (openTo.whose().equals(OpenTo.NONE)) {
      grants.standing().requireOperation(request.getOperation(), openTo.actors());
    } else {
      grants
          .standing()
          .requireOperation(
              request.getOperation(),
              openTo.actors(),
              request.getResourceName(),
              request.getId() == null ? null : request.getId().getIdPart(),
              openTo.whose().equals(OpenTo.STAFF));
    }
    for (Need need : needs(request)) {
      if (!isOfOwnPatient(grants, request, need)) {
        admission.requireScopes(grants, need.type(), need.access());
      }
    }
    if (request.getResource() != null) {
      admission.conditionalReferences(grants, request.getResource());
    }
  }

  /** The types that the answer may hold. */
  Set<String> types(RequestDetails request) {
    return needs(request).stream().map(Need::type).collect(Collectors.toCollection(TreeSet::new));
  }

  private List<Need> needs(RequestDetails request) {
    return table
        .of(request.getResourceName(), request.getOperation())
        .orElseThrow(ScopeMissing::unknownOperation);
  }

  private static boolean isOfOwnPatient(Grants grants, RequestDetails request, Need need) {
    return "Patient".equals(request.getResourceName())
        && request.getId() != null
        && Arrays.stream(need.access())
            .allMatch(access -> grants.allOf(request.getId().getIdPart(), need.type(), access));
  }
}
