package org.socialprescribing.outbox;

/** A message could not be delivered now, and will be tried again. */
public final class NotDelivered extends RuntimeException {

  /**
   * @param reason for the log: nothing personal
   */
  public NotDelivered(String reason) {
    super(reason);
  }
}
