package org.socialprescribing.directory.openreferral;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.Optional;
import org.hl7.fhir.r4.model.Element;

/** JSON of Open Referral UK, with numbers as they were written. */
final class Entries {

  static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .nodeFactory(JsonNodeFactory.withExactBigDecimals(true))
          .build();

  private Entries() {}

  static JsonNode read(String text) {
    try {
      return JSON.readTree(text);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  static ObjectNode object() {
    return JSON.createObjectNode();
  }

  static void put(ObjectNode entry, String field, Optional<String> text) {
    text.filter(words -> !words.isBlank()).ifPresent(words -> entry.put(field, words));
  }

  static void put(ObjectNode entry, String field, String text) {
    put(entry, field, Optional.ofNullable(text));
  }

  /** As whoever writes JSON by hand would: 35, not 35.00. */
  static void put(ObjectNode entry, String field, BigDecimal number) {
    if (number != null) {
      entry.set(field, read(number.stripTrailingZeros().toPlainString()));
    }
  }

  /** Adds to a list that is only there when something is in it. */
  static void add(ObjectNode entry, String list, ObjectNode item) {
    entry.withArray("/" + list).add(item);
  }

  /**
   * An item of a list, with the id of the element that says it.
   *
   * @param owner UUID of the record; together with the words it makes an id where none was given
   */
  static ObjectNode item(Element element, String owner, String... words) {
    String id =
        Ids.uuid(element.getId()).orElseGet(() -> Ids.derived(owner, String.join("\n", words)));
    return object().put("id", id);
  }

  /** Gives an element the id of the item that it says. */
  static <T extends Element> T named(T element, Given item) {
    item.uuid("id").ifPresent(element::setId);
    return element;
  }
}
