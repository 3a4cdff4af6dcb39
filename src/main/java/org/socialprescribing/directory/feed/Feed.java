package org.socialprescribing.directory.feed;

import java.net.URI;

/**
 * A feed from which services come.
 *
 * @param name in the settings
 * @param address above {@code /services}
 */
record Feed(String name, URI address, int pageSize) {

  URI page(int number) {
    return URI.create(
        base() + "/services?page=%d&per_page=%d&full=true".formatted(number, pageSize));
  }

  URI entry(String id) {
    return URI.create(base() + "/services/" + id);
  }

  private String base() {
    return address.toString().replaceAll("/+$", "");
  }
}
