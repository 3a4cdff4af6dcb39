package org.socialprescribing.conformance;

import ca.uhn.fhir.rest.api.Constants;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.server.RestfulServerUtils;
import ca.uhn.fhir.rest.server.servlet.ServletRequestDetails;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.hl7.fhir.r4.model.Parameters;
import org.socialprescribing.conformance.explain.Issue;
import org.socialprescribing.conformance.explain.RefusedRequest;

/** An operation's answer as a table for spreadsheets (RFC 4180), or as Parameters. */
public final class TableAnswer {

  private static final String CSV = "text/csv";
  private static final Set<String> TABLE = Set.of(CSV, "csv");
  private static final Set<String> FHIR =
      Set.of(
          "json",
          "xml",
          "text/json",
          "text/xml",
          "application/json",
          "application/xml",
          "application/fhir+json",
          "application/fhir+xml",
          "html/json",
          "html/xml");

  private static final String STARTS_FORMULA = "=+-@\t\r\n";
  private static final Pattern NUMBER = Pattern.compile("-?[0-9]+([.][0-9]+)?");

  private TableAnswer() {}

  /**
   * Whether a table is wanted; FHIR R4 §3.1.0.1.11: {@code _format} overrides the Accept header.
   *
   * @throws RefusedRequest 406 for a format that neither of the two has
   */
  public static boolean isWanted(RequestDetails request) {
    String[] named = request.getParameters().get(Constants.PARAM_FORMAT);
    if (named == null || named.length == 0) {
      return request.getHeaders(Constants.HEADER_ACCEPT).stream()
          .map(TableAnswer::plain)
          .anyMatch(TABLE::contains);
    }
    String format = plain(named[0]);
    if (!TABLE.contains(format) && !FHIR.contains(format)) {
      throw RefusedRequest.of(
          HttpServletResponse.SC_NOT_ACCEPTABLE,
          Issue.error(
                  "format-unsupported", "The answer is not made in the format that is asked for.")
              .withAdvice("Ask for application/fhir+json, application/fhir+xml or text/csv."));
    }
    return TABLE.contains(format);
  }

  /** A {@code +} may have arrived as a space. */
  private static String plain(String format) {
    return format.replaceFirst("[;,].*", "").trim().replace(' ', '+').toLowerCase(Locale.ROOT);
  }

  /**
   * @param name of the file, without its ending
   */
  public static void send(
      HttpServletResponse response,
      String name,
      List<String> header,
      Collection<? extends List<String>> rows)
      throws IOException {
    response.setHeader(Constants.HEADER_CACHE_CONTROL, Constants.CACHE_CONTROL_NO_STORE);
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Content-Disposition", "attachment; filename=\"%s.csv\"".formatted(name));
    response.setContentType(CSV);
    response.setCharacterEncoding(StandardCharsets.UTF_8.name());
    response.getWriter().write(text(header, rows));
    response.getWriter().flush();
  }

  static String text(List<String> header, Collection<? extends List<String>> rows)
      throws IOException {
    var text = new StringBuilder();
    try (var printer = new CSVPrinter(text, CSVFormat.RFC4180)) {
      printer.printRecord(header);
      for (List<String> row : rows) {
        printer.printRecord(row.stream().map(TableAnswer::harmless).toList());
      }
    }
    return text.toString();
  }

  /** OWASP: a leading apostrophe keeps a spreadsheet from calculating the cell; a number may. */
  private static String harmless(String cell) {
    return !cell.isEmpty()
            && STARTS_FORMULA.indexOf(cell.charAt(0)) >= 0
            && !NUMBER.matcher(cell).matches()
        ? "'" + cell
        : cell;
  }

  public static void send(
      HttpServletResponse response, Parameters answer, ServletRequestDetails request)
      throws IOException {
    response.setHeader(Constants.HEADER_CACHE_CONTROL, Constants.CACHE_CONTROL_NO_STORE);
    RestfulServerUtils.streamResponseAsResource(
        request.getServer(), answer, Set.of(), HttpServletResponse.SC_OK, false, false, request);
  }
}
