package org.socialprescribing.subjectaccess;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDateTime;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A ZIP file that is sent while it is written; the same files give the same bytes. */
final class Archive implements AutoCloseable {

  /** The first moment that ZIP knows. */
  private static final LocalDateTime ALWAYS = LocalDateTime.of(1980, 1, 1, 0, 0);

  private final ZipOutputStream zip;

  Archive(OutputStream out) {
    this.zip = new ZipOutputStream(out);
  }

  /** Begins a file; it ends when the next one begins. Closing the stream does nothing. */
  OutputStream file(String name) throws IOException {
    var entry = new ZipEntry(name);
    entry.setTimeLocal(ALWAYS);
    zip.putNextEntry(entry);
    return new FilterOutputStream(zip) {
      @Override
      public void write(byte[] bytes, int from, int length) throws IOException {
        zip.write(bytes, from, length);
      }

      @Override
      public void close() throws IOException {
        flush();
      }
    };
  }

  @Override
  public void close() throws IOException {
    zip.finish();
    zip.flush();
  }
}
