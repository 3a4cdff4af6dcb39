package org.socialprescribing.audit;

/** The row of a request could not be written, so that the request cannot be answered either. */
final class AuditUnavailable extends RuntimeException {

  private static final long serialVersionUID = 1L;

  AuditUnavailable(RuntimeException cause) {
    super("The audit cannot be written", cause);
  }
}
