package org.socialprescribing.directory.openreferral;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Enumeration;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Everything in a list, an entry in each line, page after page: the next page is read when the one
 * before it has been sent.
 */
final class Lines implements Enumeration<InputStream> {

  private final int size;
  private final Function<Paging, Listed> read;
  private int number;
  private boolean last;

  /**
   * @param size how many entries are read at once
   */
  Lines(int size, Function<Paging, Listed> read) {
    this.size = size;
    this.read = read;
  }

  @Override
  public boolean hasMoreElements() {
    return !last;
  }

  @Override
  public InputStream nextElement() {
    Listed page = read.apply(new Paging(++number, size));
    last = page.contents().size() < size;
    return new ByteArrayInputStream(
        page.contents().stream()
            .map(line -> line + "\n")
            .collect(Collectors.joining())
            .getBytes(StandardCharsets.UTF_8));
  }
}
