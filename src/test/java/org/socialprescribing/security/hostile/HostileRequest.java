package org.socialprescribing.security.hostile;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.socialprescribing.fhir.Json;

/**
 * A request of the files in {@code src/test/resources/security/hostile}, as bytes.
 *
 * <p>Each begins with {@code ### name -> statuses words}: the statuses that are right, and words
 * that the answer has to contain. Then come method and address, headers, an empty line and the
 * body. A good token, a Host and the length of the body are added, unless the header is there;
 * {@code none} as its value leaves it out. {@code \xNN} is a byte, and so are:
 *
 * <ul>
 *   <li><code>{{token:name}}</code>, one of {@link HostileTokens}
 *   <li><code>{{repeat:times:text}}</code>
 *   <li><code>{{div:XHTML}}</code>, a patient with this narrative
 *   <li><code>{{gzip:size}}</code>, so many spaces compressed
 * </ul>
 *
 * @param statuses one of them is right
 * @param words what the answer contains
 * @param text the request before it is filled in
 */
record HostileRequest(String file, String name, List<Integer> statuses, String words, String text) {

  private static final Path EXAMPLE = Path.of("profiles/examples/Patient-person-margaret.json");
  private static final Path FILES = Path.of("src/test/resources/security/hostile");
  private static final Pattern MACRO = Pattern.compile("\\{\\{(\\w+):(.*?)}}", Pattern.DOTALL);
  private static final Pattern BYTE = Pattern.compile("\\\\x([0-9a-f]{2})");

  static Stream<HostileRequest> all() {
    try (var files = Files.list(FILES)) {
      return files.sorted().flatMap(HostileRequest::in).toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Stream<HostileRequest> in(Path file) {
    try {
      return Arrays.stream(Files.readString(file).split("(?m)^### "))
          .filter(text -> !text.isBlank())
          .map(text -> parse(file.getFileName().toString(), text));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static HostileRequest parse(String file, String text) {
    String[] parts = text.split("\n", 2);
    String[] title = parts[0].split(" -> ", 2);
    String[] expected = title[1].split(" ", 2);
    return new HostileRequest(
        file,
        title[0],
        Arrays.stream(expected[0].split(",")).map(Integer::valueOf).toList(),
        expected.length > 1 ? expected[1] : "",
        parts[1].strip());
  }

  byte[] bytes(Map<String, String> tokens) {
    String[] parts = text.split("\n\n", 2);
    String[] lines = parts[0].split("\n");
    String body = parts.length > 1 ? filled(parts[1], tokens) : "";
    var request = new StringBuilder(filled(lines[0], tokens)).append(" HTTP/1.1\r\n");
    for (int i = 1; i < lines.length; i++) {
      if (!lines[i].endsWith(": none")) {
        request.append(filled(lines[i], tokens)).append("\r\n");
      }
    }
    addUnlessThere(request, "Host", "127.0.0.1");
    addUnlessThere(request, "Connection", "close");
    addUnlessThere(request, "Authorization", "Bearer " + tokens.get("good"));
    if (!body.isEmpty() && !has("Transfer-Encoding")) {
      addUnlessThere(request, "Content-Length", String.valueOf(body.length()));
    }
    return request.append("\r\n").append(body).toString().getBytes(ISO_8859_1);
  }

  private void addUnlessThere(StringBuilder request, String header, String value) {
    if (!has(header)) {
      request.append(header).append(": ").append(value).append("\r\n");
    }
  }

  private boolean has(String header) {
    String head = text.split("\n\n", 2)[0].toLowerCase(Locale.ROOT);
    return head.contains("\n" + header.toLowerCase(Locale.ROOT) + ":");
  }

  private static String filled(String text, Map<String, String> tokens) {
    String bytes = new String(text.getBytes(UTF_8), ISO_8859_1);
    String told =
        replaced(
            MACRO,
            bytes,
            parts ->
                switch (parts.group(1)) {
                  case "token" -> {
                    if (!tokens.containsKey(parts.group(2))) {
                      throw new IllegalArgumentException("No token " + parts.group(2));
                    }
                    yield tokens.get(parts.group(2));
                  }
                  case "repeat" -> {
                    String[] repeated = parts.group(2).split(":", 2);
                    yield repeated[1].repeat(Integer.parseInt(repeated[0]));
                  }
                  case "div" -> patient(parts.group(2));
                  default -> parts.group();
                });
    String escaped =
        replaced(BYTE, told, parts -> String.valueOf((char) Integer.parseInt(parts.group(1), 16)));
    return replaced(MACRO, escaped, parts -> gzip(Integer.parseInt(parts.group(2))));
  }

  private static String replaced(
      Pattern pattern, String text, java.util.function.Function<Matcher, String> by) {
    UnaryOperator<String> quoted = Matcher::quoteReplacement;
    Matcher matcher = pattern.matcher(text);
    var result = new StringBuilder();
    while (matcher.find()) {
      matcher.appendReplacement(result, quoted.apply(by.apply(matcher)));
    }
    return matcher.appendTail(result).toString();
  }

  /** Nothing but the narrative is wrong with it. */
  private static String patient(String xhtml) {
    ObjectNode patient = (ObjectNode) Json.parse(read(EXAMPLE));
    patient.remove(List.of("id", "meta"));
    patient
        .putObject("text")
        .put("status", "additional")
        .put("div", "<div xmlns=\"http://www.w3.org/1999/xhtml\">" + xhtml + "</div>");
    return new String(patient.toString().getBytes(UTF_8), ISO_8859_1);
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String gzip(int size) {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new GZIPOutputStream(bytes)) {
      byte[] spaces = " ".repeat(size).getBytes(ISO_8859_1);
      zip.write(spaces);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toString(ISO_8859_1);
  }

  @Override
  public String toString() {
    return file.replace(".http", ": ") + name;
  }
}
