package org.socialprescribing.server;

import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/**
 * A request whose parameters are in its body, read whole before anybody asks for them.
 *
 * <p>Tomcat reads such a body when the first parameter is wanted, for as long as it trickles in;
 * and of one that is too large or malformed it says that there are no parameters, so that a search
 * for one person would become a search for everybody.
 */
final class FormBody extends HttpServletRequestWrapper {

  private final byte[] body;
  private final Map<String, String[]> parameters = new LinkedHashMap<>();

  /**
   * @param body the whole
   * @throws IllegalArgumentException when an escape in it is none
   */
  FormBody(HttpServletRequest request, byte[] body) {
    super(request);
    this.body = body;
    MultiValueMap<String, String> read = new LinkedMultiValueMap<>();
    read(request.getQueryString(), read);
    read(new String(body, StandardCharsets.UTF_8), read);
    read.forEach((name, values) -> parameters.put(name, values.toArray(String[]::new)));
  }

  private static void read(String pairs, MultiValueMap<String, String> into) {
    if (pairs == null) {
      return;
    }
    Arrays.stream(pairs.split("&"))
        .filter(pair -> !pair.isEmpty())
        .map(pair -> pair.split("=", 2))
        .forEach(pair -> into.add(decoded(pair[0]), pair.length > 1 ? decoded(pair[1]) : ""));
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text.strip(), StandardCharsets.UTF_8);
  }

  @Override
  public String getParameter(String name) {
    String[] values = parameters.get(name);
    return values == null ? null : values[0];
  }

  @Override
  public String[] getParameterValues(String name) {
    return parameters.get(name);
  }

  @Override
  public Map<String, String[]> getParameterMap() {
    return Collections.unmodifiableMap(parameters);
  }

  @Override
  public Enumeration<String> getParameterNames() {
    return Collections.enumeration(parameters.keySet());
  }

  @Override
  public ServletInputStream getInputStream() {
    return new Replayed(new ByteArrayInputStream(body));
  }

  /** The body once more, for whoever reads it as such. */
  private static final class Replayed extends ServletInputStream {

    private final ByteArrayInputStream bytes;

    Replayed(ByteArrayInputStream bytes) {
      this.bytes = bytes;
    }

    @Override
    public int read() throws IOException {
      return bytes.read();
    }

    @Override
    public boolean isFinished() {
      return bytes.available() == 0;
    }

    @Override
    public boolean isReady() {
      return true;
    }

    @Override
    public void setReadListener(jakarta.servlet.ReadListener listener) {
      throw new UnsupportedOperationException("Forms are read at once");
    }
  }
}
