package org.socialprescribing.returns.measure;

import ca.uhn.fhir.rest.server.servlet.ServletRequestDetails;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** A return as a page to look at: the third form of an answer, beside MeasureReport and CSV. */
public interface PageOfReturn {

  boolean isWanted(ServletRequestDetails request);

  void answer(Definition measure, ServletRequestDetails request, HttpServletResponse response)
      throws IOException;
}
