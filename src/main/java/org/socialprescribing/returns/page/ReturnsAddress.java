package org.socialprescribing.returns.page;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * {@code /returns}: the list of the measures; {@code /returns/[measure]}: one of them as a page;
 * {@code /returns/[measure].csv}: as a table, for spreadsheets and dashboards.
 *
 * <p>Page and table lead to the operation, so that there is one door with one set of guards.
 */
final class ReturnsAddress extends HttpServlet {

  static final String PATHS = "/returns/*";

  private static final long serialVersionUID = 1L;
  private static final Pattern MEASURE = Pattern.compile("/([a-z0-9-]{1,64})(\\.csv)?");

  private final transient IndexPage index;

  ReturnsAddress(IndexPage index) {
    this.index = index;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String path = request.getPathInfo();
    if (path == null || path.equals("/")) {
      HtmlAnswer.write(response, HttpServletResponse.SC_OK, index.html());
      return;
    }
    Matcher measure = MEASURE.matcher(path);
    if (!measure.matches()) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    boolean table = measure.group(2) != null;
    String asked =
        table
            ? request.getQueryString() == null ? "" : "&" + request.getQueryString()
            : FormFields.asQuery(request.getParameterMap());
    response.setStatus(HttpServletResponse.SC_TEMPORARY_REDIRECT);
    response.setHeader(
        "Location",
        "%s/fhir/Measure/%s/$evaluate-measure?_format=%s%s"
            .formatted(
                request.getContextPath(),
                measure.group(1),
                table ? "text/csv" : "text/html",
                asked));
  }
}
