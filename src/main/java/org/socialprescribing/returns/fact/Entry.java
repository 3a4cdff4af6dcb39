package org.socialprescribing.returns.fact;

import java.time.Instant;

/** A fact that is said, or taken back, at a moment. */
record Entry(Fact fact, Instant knownAt, boolean says) {}
