package org.socialprescribing.directory.openreferral;

/** Says why an entry of a feed cannot become records of the directory. */
public final class UnreadableEntry extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String place;

  /**
   * @param reason for people
   * @param place JSON pointer into the entry, such as {@code /organization/name}; empty for the
   *     entry itself
   */
  public UnreadableEntry(String reason, String place) {
    super(reason);
    this.place = place;
  }

  public String place() {
    return place;
  }
}
