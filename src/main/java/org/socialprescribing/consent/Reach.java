package org.socialprescribing.consent;

/** How a consent speaks of a recipient. */
enum Reach {
  /** By its record, or by its name. */
  NAMED,
  /** As one of a class, such as community providers. */
  CLASS,
  /** As a refusal that names nobody. */
  EVERYBODY,
  NOT_AT_ALL
}
