package org.socialprescribing.subjectaccess;

import ca.uhn.fhir.rest.annotation.IdParam;
import ca.uhn.fhir.rest.annotation.Operation;
import ca.uhn.fhir.rest.api.Constants;
import ca.uhn.fhir.rest.server.exceptions.ResourceNotFoundException;
import ca.uhn.fhir.rest.server.servlet.ServletRequestDetails;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.IdType;
import org.socialprescribing.compartment.PersonStore;
import org.socialprescribing.compartment.StoredRecord;
import org.socialprescribing.conformance.OperationInput;
import org.socialprescribing.conformance.explain.Issue;
import org.socialprescribing.conformance.explain.RefusedRequest;
import org.socialprescribing.fhir.FhirEndpoint;
import org.socialprescribing.security.Caller;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * {@code Patient/[id]/$subject-access}: everything that is held about a person, as a ZIP file; a
 * copy for the person, or a full one to be read before it is given away.
 */
public final class SubjectAccessEndpoint implements FhirEndpoint {

  private static final int FORBIDDEN = 403;
  private static final String FULL = "full";

  private final PersonStore store;
  private final PersonsArchive archive;
  private final TransactionTemplate transactions;

  SubjectAccessEndpoint(
      PersonStore store, PersonsArchive archive, TransactionTemplate transactions) {
    this.store = store;
    this.archive = archive;
    this.transactions = transactions;
  }

  @Operation(
      name = "$subject-access",
      typeName = "Patient",
      idempotent = true,
      manualResponse = true)
  public void everything(
      @IdParam IdType id, ServletRequestDetails request, HttpServletResponse response) {
    boolean full =
        new OperationInput(request).one("copy", List.of("person", FULL)).equals(Optional.of(FULL));
    if (full && Caller.of(request).map(Caller::patient).isPresent()) {
      throw RefusedRequest.of(
          FORBIDDEN,
          Issue.error(
                  "full-copy-not-for-patient",
                  "A token that names a patient gets the copy for the person.")
              .withAdvice("Leave the parameter copy out."));
    }
    require(id);
    OutputStream out = begin(id.getIdPart(), response);
    transactions.executeWithoutResult(
        transaction -> {
          store.holdStill();
          write(require(id), full, out);
        });
  }

  private StoredRecord require(IdType id) {
    return store.person(id.getIdPart()).orElseThrow(() -> new ResourceNotFoundException(id));
  }

  /** Before the transaction, in which nothing can be written: the first byte is audited. */
  private static OutputStream begin(String person, HttpServletResponse response) {
    response.setHeader(Constants.HEADER_CACHE_CONTROL, Constants.CACHE_CONTROL_NO_STORE);
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader(
        "Content-Disposition", "attachment; filename=\"subject-access-" + person + ".zip\"");
    response.setContentType("application/zip");
    try {
      return response.getOutputStream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void write(StoredRecord person, boolean full, OutputStream out) {
    try {
      archive.write(person, full, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
