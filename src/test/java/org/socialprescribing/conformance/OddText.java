package org.socialprescribing.conformance;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;

/** Writes JSON, most of the time properly, sometimes as no proper program would. */
final class OddText {

  private static final ObjectWriter PLAIN = new ObjectMapper().writer();
  private static final ObjectWriter PRETTY = new ObjectMapper().writerWithDefaultPrettyPrinter();

  private static final List<UnaryOperator<String>> ODDITIES =
      List.of(
          text -> text + " ",
          text -> text + "{}",
          text -> " \n" + text,
          text -> text.replaceFirst("\\{(\"[a-zA-Z]+\":)", "{$1 null,$1"),
          text -> text.replaceFirst(",(\"[a-zA-Z]+\":)(\"[^\"]*\")", ",$1$2,$1$2"),
          text -> text.replaceFirst("\\[\\{", "[null,{"),
          text -> text.replaceFirst("\\}\\]", "},]"),
          text -> text.replaceFirst(",\"", ",/* why */\""),
          text -> text.replaceFirst("\":([1-9])", "\":0$1"),
          text -> text.replaceFirst("\":([0-9]+)", "\":$1.0"),
          text -> text.replaceFirst("\":([0-9]+)", "\":$1e0"),
          text -> text.replaceFirst("a", "\\\\u0061"),
          text -> text.replaceFirst("\"status\":\"", "\"st\\\\u0061tus\":\""),
          text -> text.replaceFirst("\":\"", "\": \t\r\n \""),
          text -> text.replaceFirst("\":\"([A-Za-z])", "\":\"\\\\/$1"),
          text -> text.replaceFirst("([a-z])\"", "$1\u0001\""),
          text -> text.replaceFirst("\"", "'"),
          text -> "\uFEFF" + text,
          text -> text.substring(0, text.length() - 1));

  private static final List<Charset> ENCODINGS =
      List.of(
          StandardCharsets.ISO_8859_1,
          StandardCharsets.UTF_16BE,
          StandardCharsets.UTF_16LE,
          StandardCharsets.UTF_16);

  private OddText() {}

  static byte[] write(JsonNode document, Random random) {
    try {
      String text = (random.nextInt(4) == 0 ? PRETTY : PLAIN).writeValueAsString(document);
      if (random.nextInt(20) == 0) {
        text = ODDITIES.get(random.nextInt(ODDITIES.size())).apply(text);
      }
      boolean foreign = random.nextInt(200) == 0;
      return text.getBytes(
          foreign ? ENCODINGS.get(random.nextInt(ENCODINGS.size())) : StandardCharsets.UTF_8);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
