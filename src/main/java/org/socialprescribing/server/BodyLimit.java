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
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.regex.Pattern;
import org.socialprescribing.conformance.explain.Issue;
import org.socialprescribing.conformance.explain.RefusedRequest;
import org.springframework.util.unit.DataSize;

/**
 * Stops reading a request body at the configured limits of size and time, whether or not its length
 * was announced. Who sends a byte now and then would otherwise hold a thread for ever.
 *
 * <p>A form is read at once, and refused here. Otherwise the refusal is thrown to the FHIR
 * endpoint, which reads the body and answers with 413 or 408; with 400 where the body ends before
 * its end.
 */
final class BodyLimit implements Filter {

  private static final int PAYLOAD_TOO_LARGE = 413;
  private static final int REQUEST_TIMEOUT = 408;

  private static final Pattern FORM =
      Pattern.compile("\\s*application/x-www-form-urlencoded", Pattern.CASE_INSENSITIVE);

  private final DataSize limit;
  private final Duration time;

  BodyLimit(DataSize limit, Duration time) {
    this.limit = limit;
    this.time = time;
  }

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    var limited = new LimitedRequest((HttpServletRequest) request);
    if (!FORM.matcher(String.valueOf(request.getContentType())).lookingAt()) {
      chain.doFilter(limited, response);
      return;
    }
    FormBody form;
    try {
      form = new FormBody(limited, limited.getInputStream().readAllBytes());
    } catch (RefusedRequest refused) {
      ((HttpServletResponse) response).sendError(refused.getStatusCode());
      return;
    } catch (IllegalArgumentException malformed) {
      ((HttpServletResponse) response).sendError(HttpServletResponse.SC_BAD_REQUEST);
      return;
    }
    chain.doFilter(form, response);
  }

  private RefusedRequest tooLarge() {
    return RefusedRequest.of(
        PAYLOAD_TOO_LARGE,
        Issue.error(
            "body-too-large",
            "The body is larger than %d bytes, the most that this server reads."
                .formatted(limit.toBytes())));
  }

  private RefusedRequest tooSlow() {
    return RefusedRequest.of(
        REQUEST_TIMEOUT,
        Issue.error(
            "body-too-slow",
            "The body did not arrive within %d seconds, or stopped on its way."
                .formatted(time.toSeconds())));
  }

  private static RefusedRequest broken() {
    return RefusedRequest.badRequest(
        Issue.error("request-invalid", "The body ends before its end."));
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
    private final long began = System.nanoTime();
    private long read;

    LimitedStream(ServletInputStream body) {
      this.body = body;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
      try {
        int some = body.read(into, offset, length);
        count(Math.max(0, some));
        return some;
      } catch (SocketTimeoutException e) {
        throw tooSlow();
      } catch (IOException e) {
        throw broken(); // Whoever sent it has gone, or does not speak HTTP.
      }
    }

    private void count(int more) {
      read += more;
      if (read > limit.toBytes()) {
        throw tooLarge();
      }
      if (System.nanoTime() - began > time.toNanos()) {
        throw tooSlow();
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
