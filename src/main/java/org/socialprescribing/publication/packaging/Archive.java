package org.socialprescribing.publication.packaging;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorOutputStream;
import org.apache.commons.compress.compressors.gzip.GzipParameters;

/**
 * A {@code .tgz} that holds nothing of the machine or the moment that wrote it: no time, no owner.
 */
final class Archive implements AutoCloseable {

  /**
   * npm's own fixed time for the files of a package, 26 October 1985; tools dislike the year 1970.
   */
  private static final FileTime FIXED = FileTime.from(Instant.parse("1985-10-26T08:15:00Z"));

  private final TarArchiveOutputStream tar;

  Archive(OutputStream target) throws IOException {
    var parameters = new GzipParameters();
    // 255 is "unknown": RFC 1952 asks for the operating system, which is no part of the content.
    parameters.setOperatingSystem(255);
    this.tar = new TarArchiveOutputStream(new GzipCompressorOutputStream(target, parameters));
    tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
  }

  void add(String path, byte[] content) throws IOException {
    var entry = new TarArchiveEntry(path);
    entry.setSize(content.length);
    entry.setLastModifiedTime(FIXED);
    entry.setIds(0, 0);
    entry.setNames("", "");
    tar.putArchiveEntry(entry);
    tar.write(content);
    tar.closeArchiveEntry();
  }

  @Override
  public void close() throws IOException {
    tar.close();
  }
}
