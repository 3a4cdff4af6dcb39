package org.socialprescribing.plan.print;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/**
 * How a page looks, with its letters inside, so that a page that is saved or sent on needs nothing
 * else.
 *
 * @param css the whole style sheet
 * @param policy the Content-Security-Policy under which only this style sheet is used
 */
record Style(String css, String policy) {

  private static final String FACE =
      "@font-face{font-family:Atkinson;font-weight:%d;src:url(data:font/ttf;base64,%s)}\n";

  /** For a browser. */
  static Style forScreens(Variant variant) {
    String css =
        FACE.formatted(400, base64(ClassPath.bytes(Font.REGULAR)))
            + FACE.formatted(700, base64(ClassPath.bytes(Font.BOLD)))
            + sheets(variant)
            + ClassPath.text("screen.css");
    return new Style(
        css,
        "default-src 'none'; style-src 'sha256-%s'; font-src data:; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
            .formatted(sha256(css)));
  }

  /** For paper; the letters are given to the PDF as files. */
  static Style forPaper(Variant variant) {
    return new Style(sheets(variant) + ClassPath.text("paper.css"), "");
  }

  private static String sheets(Variant variant) {
    return ClassPath.text("page.css") + ClassPath.text(variant.code() + ".css");
  }

  private static String sha256(String text) {
    try {
      return base64(
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String base64(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }
}
