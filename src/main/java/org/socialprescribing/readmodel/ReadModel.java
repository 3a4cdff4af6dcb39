package org.socialprescribing.readmodel;

import java.util.List;
import org.hl7.fhir.r4.model.Resource;

/**
 * Tables of one feature, in a schema of their own, that follow from the stored records and from
 * nothing else.
 *
 * <p>The migrations of the schema are in {@code classpath:db/<schema>}. What is written must depend
 * on the records alone, not on the time of writing or on the order in which records of different
 * ids arrive: a rebuild, which reads type after type, has to come to the same rows.
 */
public interface ReadModel {

  /**
   * Name of the database schema and of the folder with its migrations, such as {@code referral}.
   */
  String schema();

  /** From which records it is made, in the order in which a rebuild reads them. */
  List<Feed> feeds();

  /**
   * Writes down what one version of a record says by itself, in the transaction that stores it; a
   * version may come again.
   *
   * @param version with id, version and time of storing
   */
  void put(Resource version);

  /**
   * The same for a version that replaces another, in case the model can tell by both that nothing
   * new is said. A rebuild, which puts each version by itself, has to come to the same rows.
   */
  default void replace(Resource former, Resource version) {
    put(version);
  }

  /** Works out again what follows from this record together with others; after {@link #put}. */
  default void settle(Resource version) {}

  /**
   * The same as putting and settling one after the other, for many versions of one type that are
   * stored in one transaction, each record once unless the feed is a history; a model that is
   * written in bulk does it with fewer statements.
   */
  default void putAll(List<Resource> versions) {
    for (Resource version : versions) {
      put(version);
      settle(version);
    }
  }

  /** The same for everything, when a rebuild has put every record. */
  default void settleAll() {}
}
