package org.socialprescribing.directory.assurance;

import java.time.LocalDate;
import java.util.Optional;

/** That somebody signed a sheet for one side. */
record Signature(String name, LocalDate on) {

  /**
   * @param by the signer's day may not be later than this one: nobody signs what is still to come
   */
  static Optional<Signature> in(Answers answers, String side, LocalDate by) {
    return answers
        .firstDay("signed-" + side + "-on")
        .map(
            on ->
                new Signature(
                    answers.text("signed-" + side + "-name").orElse(""), on.isAfter(by) ? by : on));
  }
}
