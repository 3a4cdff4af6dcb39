package org.socialprescribing.directory.feed;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.hl7.fhir.r4.model.Resource;

/** The records of the directory as they are stored. */
interface Records {

  /** Stores new records and new versions, in the transaction that is under way. */
  void put(Collection<PreparedRecord> all);

  /** Those of these names that are there. */
  Set<String> stored(Collection<String> names);

  /** The current versions, locked until the transaction has ended. */
  List<Resource> read(Collection<String> names);
}
