package org.socialprescribing.returns;

import java.time.LocalDate;
import java.util.Map;

/** How many patients practices have on their lists. */
public interface PracticeLists {

  /** Patients by the ODS code of the practice, by the last figure on or before a day. */
  Map<String, Long> on(LocalDate day);
}
