package org.socialprescribing.directory.finding;

/** In which order services are listed; those that are alike by it, by id. */
enum Order {
  NEAREST("n.metres", "''"),
  MOST_RELEVANT("-m.score", "''"),
  BY_NAME("0", "s.plain_name"),
  OLDEST_CHANGE("(extract(epoch from s.updated) * 1000)::bigint", "''"),
  LATEST_CHANGE("-(extract(epoch from s.updated) * 1000)::bigint", "''"),
  BY_ID("0", "''");

  private final String number;
  private final String text;

  Order(String number, String text) {
    this.number = number;
    this.text = text;
  }

  /** SQL of the number that comes first in the order. */
  String number() {
    return number;
  }

  /** SQL of the text that comes second. */
  String text() {
    return text;
  }
}
