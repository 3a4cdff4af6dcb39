package org.socialprescribing.wellbeing;

import java.math.BigDecimal;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Extension;

/** A published band of scores, such as low, from its lowest score to its highest. */
record Band(Coding code, BigDecimal from, BigDecimal to) {

  static Band of(Extension written) {
    return new Band(
        (Coding) Parts.only(written, "code"),
        Parts.decimal(Parts.only(written, "from")),
        Parts.decimal(Parts.only(written, "to")));
  }

  boolean holds(BigDecimal score) {
    return score.compareTo(from) >= 0 && score.compareTo(to) <= 0;
  }
}
