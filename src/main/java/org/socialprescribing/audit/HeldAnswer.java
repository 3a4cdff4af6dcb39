package org.socialprescribing.audit;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.io.PrintWriter;

/** An answer of which nothing leaves before something else is done. */
final class HeldAnswer extends HttpServletResponseWrapper {

  private final Runnable first;
  private boolean released;

  /**
   * @param first done once; where it throws, it is tried again for the answer that tells of it
   */
  HeldAnswer(HttpServletResponse answer, Runnable first) {
    super(answer);
    this.first = first;
  }

  /** Now it may leave. */
  void release() {
    if (!released) {
      first.run();
      released = true;
    }
  }

  @Override
  public ServletOutputStream getOutputStream() throws IOException {
    release();
    return super.getOutputStream();
  }

  @Override
  public PrintWriter getWriter() throws IOException {
    release();
    return super.getWriter();
  }

  @Override
  public void flushBuffer() throws IOException {
    release();
    super.flushBuffer();
  }

  @Override
  public void sendError(int status) throws IOException {
    release();
    super.sendError(status);
  }

  @Override
  public void sendError(int status, String message) throws IOException {
    release();
    super.sendError(status, message);
  }

  @Override
  public void sendRedirect(String location) throws IOException {
    release();
    super.sendRedirect(location);
  }
}
