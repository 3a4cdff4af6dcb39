package org.socialprescribing.prsb;

import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;

/** The records that whoever asks may see. */
interface RecordLookup {

  /** The record that a reference leads to; empty when it only names something. */
  Optional<Resource> find(Reference reference);

  /** The records of this type about this person. */
  <T extends Resource> List<T> about(Reference person, Class<T> type);
}
