package org.socialprescribing.server;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.io.PrintWriter;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Sends text when Tomcat's buffer is full or the answer ends. HAPI's parser flushes behind nearly
 * every value of a record, and each of these would be a packet of its own.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class AnswersInOnePiece extends OncePerRequestFilter {

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    chain.doFilter(
        request,
        new HttpServletResponseWrapper(response) {
          private PrintWriter writer;

          @Override
          public PrintWriter getWriter() throws IOException {
            if (writer == null) {
              writer = new Unflushed(super.getWriter());
            }
            return writer;
          }
        });
  }

  private static final class Unflushed extends PrintWriter {

    Unflushed(PrintWriter answer) {
      super(answer);
    }

    @Override
    public void flush() {
      // At the end.
    }
  }
}
