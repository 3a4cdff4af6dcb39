package org.socialprescribing.subjectaccess;

import java.io.IOException;
import java.io.OutputStream;

/**
 * Something that is held about people beside their records, such as who has read them, as a file of
 * the archive. A feature brings it as a bean.
 *
 * <p>The same state has to give the same bytes.
 */
public interface ArchivePart {

  /** The name of the file, such as {@code who-has-read.csv}. */
  String file();

  /** What is in it, in plain English, for a link on the page. */
  String title();

  /**
   * @param person the id of the Patient
   * @param full whether the archive is for whoever answers the request, and not for the person
   * @param out to be left open
   */
  void write(String person, boolean full, OutputStream out) throws IOException;
}
