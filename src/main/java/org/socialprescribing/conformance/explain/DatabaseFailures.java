package org.socialprescribing.conformance.explain;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.stream.Stream;
import org.hibernate.QueryTimeoutException;
import org.hibernate.exception.ConstraintViolationException;
import org.springframework.dao.DataIntegrityViolationException;

/** What a failure says of the database behind the storage. */
final class DatabaseFailures {

  /** PostgreSQL, appendix A. */
  private static final String QUERY_CANCELED = "57014";

  private static final String CANCELED_IN_ENGLISH = "canceling statement due to";

  private DatabaseFailures() {}

  /** Whether a connection was waited for in vain, because all are in use. */
  static boolean isNoConnection(Throwable failure) {
    return isCausedBy(failure, SQLTransientConnectionException.class);
  }

  /**
   * Whether the database was told to stop, because it worked for longer than it may. Of a search
   * that failed HAPI keeps nothing but the sentence of PostgreSQL, which is known in English only.
   */
  static boolean isStopped(Throwable failure) {
    return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
        .anyMatch(
            cause ->
                cause instanceof QueryTimeoutException
                    || cause instanceof SQLException sql && QUERY_CANCELED.equals(sql.getSQLState())
                    || String.valueOf(cause.getMessage()).contains(CANCELED_IN_ENGLISH));
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
