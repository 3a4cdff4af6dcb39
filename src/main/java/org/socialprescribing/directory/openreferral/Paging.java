package org.socialprescribing.directory.openreferral;

import java.util.List;

/**
 * Which page is asked for.
 *
 * @param number from 1
 * @param size how many entries a page has
 */
record Paging(int number, int size) {

  private static final int LAST = 10_000_000;
  private static final int USUAL = 50;

  static Paging of(Parameters parameters, int largest) {
    return new Paging(
        parameters.whole("page", 1, LAST),
        parameters.whole("per_page", Math.min(USUAL, largest), largest));
  }

  long offset() {
    return (number - 1L) * size;
  }

  /** The wrapper of Open Referral UK around what stands on the page. */
  String wrap(long total, List<String> contents) {
    long pages = (total + size - 1) / size;
    return """
        {"total_items":%d,"total_pages":%d,"page_number":%d,"size":%d,\
        "first_page":%b,"last_page":%b,"empty":%b,"contents":[%s]}"""
        .formatted(
            total,
            pages,
            number,
            contents.size(),
            number == 1,
            number >= pages,
            contents.isEmpty(),
            String.join(",", contents));
  }
}
