package org.socialprescribing.wellbeing;

import java.util.List;
import org.hl7.fhir.r4.model.Observation;

/**
 * What an instrument asks of its scores beyond what the extension {@code score} can say; a bean of
 * this kind is all that it takes.
 */
interface InstrumentRule {

  /** Whether the rule is for this instrument. */
  boolean isFor(Instrument instrument);

  /** Adds to the scores what the answers say about them. */
  void complete(Answers answers, List<Observation> scores);
}
