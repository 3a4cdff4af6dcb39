package org.socialprescribing.directory.openreferral;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One object of an entry, with its place. A number where text belongs, or the other way round, is
 * read as well as it can be; a list or an object in a wrong place makes the entry unreadable.
 */
record Given(JsonNode node, String place) {

  Given {
    if (!node.isObject()) {
      throw new UnreadableEntry("This has to be an object with named fields.", place);
    }
  }

  /** Words that FHIR can hold; empty where there are none. */
  Optional<String> text(String field) {
    return Words.readable(raw(field));
  }

  /** The words as they are. */
  String raw(String field) {
    JsonNode value = node.path(field);
    if (value.isContainerNode()) {
      throw new UnreadableEntry("This has to be text.", place + "/" + field);
    }
    return value.isMissingNode() || value.isNull() ? "" : value.asText();
  }

  String required(String field, String reason) {
    return text(field).orElseThrow(() -> new UnreadableEntry(reason, place + "/" + field));
  }

  Optional<String> uuid(String field) {
    return Ids.uuid(raw(field));
  }

  Optional<BigDecimal> number(String field) {
    String text = raw(field).strip();
    // Longer ones are no ages and no amounts, and could be made to fill the memory.
    if (!text.matches("-?[0-9]{1,12}(\\.[0-9]{1,12})?")) {
      return Optional.empty();
    }
    return Optional.of(new BigDecimal(text));
  }

  /** A day; empty for what is none. */
  Optional<LocalDate> day(String field) {
    try {
      LocalDate day = LocalDate.parse(raw(field).strip());
      return day.getYear() >= 1000 && day.getYear() <= 9999 ? Optional.of(day) : Optional.empty();
    } catch (DateTimeException none) {
      return Optional.empty();
    }
  }

  Optional<Given> object(String field) {
    JsonNode value = node.path(field);
    return value.isMissingNode() || value.isNull()
        ? Optional.empty()
        : Optional.of(new Given(value, place + "/" + field));
  }

  List<Given> list(String field) {
    JsonNode value = node.path(field);
    if (value.isMissingNode() || value.isNull()) {
      return List.of();
    }
    if (!value.isArray()) {
      throw new UnreadableEntry("This has to be a list.", place + "/" + field);
    }
    var objects = new ArrayList<Given>();
    for (int i = 0; i < value.size(); i++) {
      if (!value.get(i).isNull()) {
        objects.add(new Given(value.get(i), place + "/" + field + "/" + i));
      }
    }
    return objects;
  }
}
