package org.socialprescribing.audit;

import jakarta.annotation.Nullable;
import java.util.List;

/**
 * What was asked for, and what became of it.
 *
 * @param request the number of the request, which its rows have in common
 * @param method of HTTP
 * @param interaction a code of FHIR's {@code restful-interaction}; null where none was recognised
 * @param operation such as {@code $worklist}
 * @param action C, R, U or E, as AuditEvent has it
 * @param status of HTTP
 * @param rules the codes of the rules that refused it
 * @param purpose a code of HL7's {@code v3-PurposeOfUse}; null where none was stated
 */
record What(
    String request,
    String method,
    @Nullable String interaction,
    @Nullable String operation,
    String action,
    int status,
    List<String> rules,
    @Nullable String purpose) {

  private static final int REFUSED = 400;
  private static final int FAILED = 500;

  What {
    rules = List.copyOf(rules);
  }

  boolean isRefused() {
    return status >= REFUSED;
  }

  boolean isFailed() {
    return status >= FAILED;
  }
}
