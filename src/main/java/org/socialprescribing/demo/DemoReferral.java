package org.socialprescribing.demo;

import java.util.List;
import org.hl7.fhir.r4.model.ServiceRequest.ServiceRequestStatus;
import org.hl7.fhir.r4.model.Task.TaskStatus;

/**
 * One synthetic person with a referral in one state. NHS numbers are from the range 999 000 0000 to
 * 999 999 9999, which is never issued.
 *
 * @param state how far the referral has got
 * @param need code of the guide's CodeSystem {@code need}
 * @param ownWords what the person wants
 */
record DemoReferral(
    TaskStatus state,
    String given,
    String family,
    String nhsNumber,
    String born,
    String need,
    String ownWords) {

  /** The status of the request that goes with the state of its task. */
  ServiceRequestStatus requestStatus() {
    return switch (state) {
      case COMPLETED -> ServiceRequestStatus.COMPLETED;
      case REJECTED, CANCELLED, FAILED -> ServiceRequestStatus.REVOKED;
      case ONHOLD -> ServiceRequestStatus.ONHOLD;
      default -> ServiceRequestStatus.ACTIVE;
    };
  }

  /** A number that is the same whenever the demo is loaded. */
  String number() {
    return "DEMO-" + state.toCode();
  }

  static List<DemoReferral> inEveryState() {
    return List.of(
        of(
            TaskStatus.REQUESTED,
            "Irene",
            "Marsh",
            "1946-04-17",
            "loneliness",
            "I would like somebody to talk to on Sundays."),
        of(
            TaskStatus.RECEIVED,
            "Kwame",
            "Boateng",
            "1988-11-30",
            "debt",
            "I want to open my post again without fear."),
        of(
            TaskStatus.ACCEPTED,
            "Dorothy",
            "Finch",
            "1939-02-08",
            "cold-home",
            "I want to be warm in my own kitchen."),
        of(
            TaskStatus.REJECTED,
            "Piotr",
            "Nowak",
            "1975-07-21",
            "housing",
            "A flat without stairs for my wife."),
        of(
            TaskStatus.INPROGRESS,
            "Shanice",
            "Clarke",
            "1994-09-03",
            "bereavement",
            "To do something with my hands again."),
        of(
            TaskStatus.ONHOLD,
            "Harold",
            "Pike",
            "1951-12-25",
            "physical-activity",
            "Walk to the sea like I used to."),
        of(
            TaskStatus.COMPLETED,
            "Meena",
            "Patel",
            "1963-05-14",
            "carer-support",
            "Two hours a week that are mine."),
        of(
            TaskStatus.CANCELLED,
            "Gareth",
            "Lloyd",
            "1982-01-09",
            "employment",
            "Work that my back can take."),
        of(
            TaskStatus.FAILED,
            "Ruth",
            "Abrams",
            "1957-10-02",
            "mental-wellbeing",
            "To sleep and wake up rested."));
  }

  private static DemoReferral of(
      TaskStatus state, String given, String family, String born, String need, String ownWords) {
    return new DemoReferral(
        state, given, family, DemoNhsNumbers.of(state.ordinal()), born, need, ownWords);
  }
}
