package org.socialprescribing.compartment;

/** Something that is held about people neither as a record nor as what follows from records. */
public interface HeldBeside {

  /**
   * Removes it for ever, in the transaction that removes the person.
   *
   * @param person {@code Patient/id}
   */
  void forget(String person);
}
