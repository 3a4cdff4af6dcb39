package org.socialprescribing.outbox;

/**
 * How messages of one kind are delivered.
 *
 * <p>It is called by one server at a time for one message, and again after a failure or when the
 * server died before it could note that all went well: it has to bear repetition. Messages come in
 * no particular order.
 */
public interface Delivery {

  Kind kind();

  /**
   * Returns when the message has been delivered, or when there is nothing left to tell.
   *
   * @param key as given to {@link Outbox#send}
   * @param data as given to {@link Outbox#send}
   * @throws NotDelivered when it has to be tried again; so does every other exception, of which the
   *     log has the class only
   */
  void deliver(String key, String data);
}
