package org.socialprescribing.subjectaccess;

import java.util.List;

/** The kinds of records, in the order in which a person reads them, and what people call them. */
enum Kind {
  PATIENT("Patient", "About you", "Your details"),
  SERVICE_REQUEST("ServiceRequest", "Referrals and offers", "Referral or offer"),
  TASK("Task", "What became of the referrals", "Course of a referral"),
  CONDITION("Condition", "What you need help with", "Need"),
  ENCOUNTER("Encounter", "Contacts with you", "Contact"),
  CARE_PLAN("CarePlan", "Support plans", "Support plan"),
  GOAL("Goal", "Goals", "Goal"),
  QUESTIONNAIRE_RESPONSE("QuestionnaireResponse", "Forms with your answers", "Form"),
  OBSERVATION("Observation", "Scores of how you are", "Score"),
  CONSENT("Consent", "What you agreed to share", "Agreement"),
  FLAG("Flag", "What others have to know", "Note"),
  COMMUNICATION("Communication", "Information given to you", "Information"),
  COMPOSITION("Composition", "Messages to your GP and whoever referred you", "Message");

  private final String type;
  private final String title;
  private final String one;

  Kind(String type, String title, String one) {
    this.type = type;
    this.title = title;
    this.one = one;
  }

  String type() {
    return type;
  }

  String title() {
    return title;
  }

  /** What a single record is called. */
  String one() {
    return one;
  }

  static Kind of(String type) {
    return List.of(values()).stream()
        .filter(kind -> kind.type.equals(type))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(type));
  }
}
