package org.socialprescribing.plan.print;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Calendar;
import java.util.TimeZone;

/** Draws the page as PDF that a screen reader can read; the same page gives the same bytes. */
final class PersonsPdf {

  private PersonsPdf() {}

  /**
   * @param page well-formed XHTML
   * @param changed when what the page shows was last changed, which the file says of itself
   */
  static byte[] of(String page, Instant changed) {
    XRLog.setLoggingEnabled(false); // It would log what it cannot draw, with the words.
    var builder = new PdfRendererBuilder();
    builder.withHtmlContent(page, null);
    builder.usePdfUaAccessibility(true);
    builder.useFont(() -> letters(Font.REGULAR), Font.FAMILY, 400, null, true);
    builder.useFont(() -> letters(Font.BOLD), Font.FAMILY, 700, null, true);
    try (var renderer = builder.buildPdfRenderer()) {
      renderer.layout();
      renderer.createPDFWithoutClosing();
      try (var document = renderer.getPdfDocument()) {
        var file = new ByteArrayOutputStream();
        document.getDocumentInformation().setCreationDate(calendar(changed));
        document.setDocumentId(changed.toEpochMilli());
        document.save(file);
        return file.toByteArray();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ByteArrayInputStream letters(String name) {
    return new ByteArrayInputStream(ClassPath.bytes(name));
  }

  private static Calendar calendar(Instant instant) {
    Calendar calendar = Calendar.getInstance(TimeZone.getTimeZone("UTC"));
    calendar.setTimeInMillis(instant.toEpochMilli());
    return calendar;
  }
}
