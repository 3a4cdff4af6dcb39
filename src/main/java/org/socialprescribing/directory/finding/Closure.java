package org.socialprescribing.directory.finding;

import java.time.LocalDateTime;

/**
 * A time at which a service is closed, by the clock of England.
 *
 * @param ends the first moment at which it is over
 */
record Closure(LocalDateTime starts, LocalDateTime ends) {}
