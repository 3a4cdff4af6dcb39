package org.socialprescribing.conformance.explain;

import java.sql.SQLTransientConnectionException;
import java.util.stream.Stream;
import org.hibernate.exception.ConstraintViolationException;
import org.springframework.dao.DataIntegrityViolationException;

/** What a failure says of the database behind the storage. */
final class DatabaseFailures {

  private DatabaseFailures() {}

  /** Whether a connection was waited for in vain, because all are in use. */
  static boolean isNoConnection(Throwable failure) {
    return isCausedBy(failure, SQLTransientConnectionException.class);
  }

  /**
   * Whether this server wrote rows that contradict each other. HAPI takes every broken constraint
   * for two changes that met; those of its own tables are, and it writes them with Hibernate.
   */
  static boolean isBrokenConstraintOfOurs(Throwable failure) {
    return isCausedBy(failure, DataIntegrityViolationException.class)
        && !isCausedBy(failure, ConstraintViolationException.class);
  }

  private static boolean isCausedBy(Throwable failure, Class<? extends Throwable> type) {
    return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
        .anyMatch(type::isInstance);
  }
}
