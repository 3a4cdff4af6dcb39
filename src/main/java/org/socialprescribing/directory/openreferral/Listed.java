package org.socialprescribing.directory.openreferral;

import java.time.OffsetDateTime;
import java.util.List;

/** What a list holds: how many there are in all, and those of one page as JSON. */
record Listed(long total, List<String> contents) {

  /** One entry with the time at which it, or what stands in it, last changed. */
  record One(String entry, OffsetDateTime changed) {}

  Listed {
    contents = List.copyOf(contents);
  }
}
