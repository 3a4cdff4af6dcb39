package org.socialprescribing.returns.measure;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * {@code /returns/[measure].csv}: the address of a return as a table, for spreadsheets and
 * dashboards.
 *
 * <p>It leads to the operation, so that there is one door with one set of guards.
 */
final class TableAddress extends HttpServlet {

  static final String PATHS = "/returns/*";

  private static final long serialVersionUID = 1L;
  private static final Pattern TABLE = Pattern.compile("/([a-z0-9-]{1,64})\\.csv");

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Matcher table = TABLE.matcher(String.valueOf(request.getPathInfo()));
    if (!table.matches()) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    String asked = request.getQueryString() == null ? "" : "&" + request.getQueryString();
    response.setStatus(HttpServletResponse.SC_TEMPORARY_REDIRECT);
    response.setHeader(
        "Location",
        request.getContextPath()
            + "/fhir/Measure/"
            + table.group(1)
            + "/$evaluate-measure?_format=text/csv"
            + asked);
  }
}
