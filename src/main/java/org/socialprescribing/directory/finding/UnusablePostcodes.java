package org.socialprescribing.directory.finding;

/**
 * The file is not one from which postcodes can be loaded; the message says why, to the operator.
 */
final class UnusablePostcodes extends RuntimeException {

  private static final long serialVersionUID = 1L;

  UnusablePostcodes(String message) {
    super(message);
  }
}
