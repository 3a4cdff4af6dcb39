package org.socialprescribing.server;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.IOException;
import org.socialprescribing.conformance.explain.Issue;
import org.socialprescribing.conformance.explain.RefusedRequest;
import org.springframework.util.unit.DataSize;

/**
 * Stops reading a request body at the configured limit, whether or not its length was announced.
 *
 * <p>The refusal is thrown to the FHIR endpoint, which reads the body and answers with 413.
 */
final class BodyLimit implements Filter {

  private static final int PAYLOAD_TOO_LARGE = 413;

  private final DataSize limit;

  BodyLimit(DataSize limit) {
    this.limit = limit;
  }

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    chain.doFilter(new LimitedRequest((HttpServletRequest) request), response);
  }

  private RefusedRequest tooLarge() {
    return RefusedRequest.of(
        PAYLOAD_TOO_LARGE,
        Issue.error(
            "body-too-large",
            "The body is larger than %d bytes, the most that this server reads."
                .formatted(limit.toBytes())));
  }

  private final class LimitedRequest extends HttpServletRequestWrapper {

    LimitedRequest(HttpServletRequest request) {
      super(request);
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
      return new LimitedStream(super.getInputStream());
    }
  }

  private final class LimitedStream extends ServletInputStream {

    private final ServletInputStream body;
    private long read;

    LimitedStream(ServletInputStream body) {
      this.body = body;
    }

    @Override
    public int read() throws IOException {
      int next = body.read();
      count(next < 0 ? 0 : 1);
      return next;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
      int some = body.read(into, offset, length);
      count(Math.max(0, some));
      return some;
    }

    private void count(int more) {
      read += more;
      if (read > limit.toBytes()) {
        throw tooLarge();
      }
    }

    @Override
    public boolean isFinished() {
      return body.isFinished();
    }

    @Override
    public boolean isReady() {
      return body.isReady();
    }

    @Override
    public void setReadListener(ReadListener listener) {
      body.setReadListener(listener);
    }
  }
}
