package org.socialprescribing.referral;

import java.util.Optional;

/**
 * Where an offer or a referral has got to; a concept of the guide's CodeSystem {@code
 * referral-state}.
 *
 * @param name for people, such as "In progress"
 * @param taskStatus {@code Task.status} in this state; empty while there is only an offer
 * @param requestStatus {@code ServiceRequest.status} that goes with it
 * @param isOpen whether somebody still has to act
 * @param holder who holds the person, a code of the CodeSystem {@code referral-party}
 * @param mayBegin whether a task may be created in it
 */
public record State(
    String code,
    String name,
    Optional<String> taskStatus,
    String requestStatus,
    boolean isOpen,
    String holder,
    boolean mayBegin) {

  static State of(Vocabulary.Word word) {
    return new State(
        word.code(),
        word.display(),
        word.first("task-status"),
        word.only("request-status"),
        word.is("open"),
        word.only("holder"),
        word.is("may-begin"));
  }
}
