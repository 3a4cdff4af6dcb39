package org.socialprescribing.referral.register;

import org.hl7.fhir.r4.model.Resource;

/** What one type of record contributes to the register. */
interface Rows {

  /** Writes down what this version says; what is older than what is there changes nothing. */
  void put(Resource version);

  /** The ids of the tasks about which this record says something. */
  String[] tasksConcerned(Resource version);
}
