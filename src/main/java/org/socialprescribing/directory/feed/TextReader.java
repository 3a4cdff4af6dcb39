package org.socialprescribing.directory.feed;

import java.io.Reader;

/** Reads text that is in memory without copying it first. */
final class TextReader extends Reader {

  private final StringBuilder text;
  private int place;

  TextReader(StringBuilder text) {
    this.text = text;
  }

  @Override
  public int read(char[] into, int offset, int length) {
    int count = Math.min(length, text.length() - place);
    if (count <= 0) {
      return -1;
    }
    text.getChars(place, place + count, into, offset);
    place += count;
    return count;
  }

  @Override
  public void close() {}
}
