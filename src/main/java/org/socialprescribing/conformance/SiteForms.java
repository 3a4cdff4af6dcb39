package org.socialprescribing.conformance;

import java.util.List;
import org.hl7.fhir.r4.model.Questionnaire;

/** Forms that a site adds to the guide's; a feature that has some is a bean of this kind. */
public interface SiteForms {

  /** The forms, each under a canonical address of its own, or under the guide's to replace it. */
  List<Questionnaire> questionnaires();
}
