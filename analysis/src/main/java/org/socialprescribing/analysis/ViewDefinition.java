package org.socialprescribing.analysis;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * A flat table of one type of resource, as a ViewDefinition of SQL on FHIR 2 says it.
 *
 * @param name of the table
 * @param resource the type of resource
 * @param select what each row has; several are combined with each other
 * @param where paths that all have to be true
 * @see <a href="https://sql-on-fhir.org/ig/2.0.0/StructureDefinition-ViewDefinition.html">The
 *     standard</a>
 */
record ViewDefinition(String name, String resource, List<Select> select, List<String> where) {

  private static final ObjectMapper JSON = new ObjectMapper();

  /**
   * @param each the path to the elements of which each has rows of its own; null for the resource
   * @param orNull whether an element that does not exist has a row of nulls
   * @param union alternatives with the same columns, whose rows follow each other
   */
  record Select(
      String each, boolean orNull, List<Column> columns, List<Select> select, List<Select> union) {

    /** In the order of the standard: its own, those below, those of the first alternative. */
    Stream<Column> allColumns() {
      return Stream.of(
              columns.stream(),
              select.stream().flatMap(Select::allColumns),
              union.stream().limit(1).flatMap(Select::allColumns))
          .flatMap(all -> all);
    }
  }

  /**
   * @param type of FHIR
   */
  record Column(String name, String path, String type) {}

  static ViewDefinition parse(String json) {
    try {
      JsonNode view = JSON.readTree(json);
      return new ViewDefinition(
          view.required("name").asText(),
          view.required("resource").asText(),
          list(view, "select").map(ViewDefinition::select).toList(),
          list(view, "where").map(each -> each.required("path").asText()).toList());
    } catch (JsonProcessingException | IllegalArgumentException e) {
      throw new IllegalArgumentException("A ViewDefinition cannot be read: " + e.getMessage(), e);
    }
  }

  private static Select select(JsonNode select) {
    if (select.has("repeat")) {
      throw new IllegalArgumentException("repeat is not known here: write out each level");
    }
    boolean orNull = select.has("forEachOrNull");
    return new Select(
        select.path(orNull ? "forEachOrNull" : "forEach").asText(null),
        orNull,
        list(select, "column").map(ViewDefinition::column).toList(),
        list(select, "select").map(ViewDefinition::select).toList(),
        list(select, "unionAll").map(ViewDefinition::select).toList());
  }

  private static Column column(JsonNode column) {
    if (column.path("collection").asBoolean()) {
      throw new IllegalArgumentException(
          "The column %s is a collection: make rows of it with forEach"
              .formatted(column.path("name").asText()));
    }
    return new Column(
        column.required("name").asText(),
        column.required("path").asText(),
        column.path("type").asText("string"));
  }

  private static Stream<JsonNode> list(JsonNode parent, String name) {
    return StreamSupport.stream(parent.path(name).spliterator(), false);
  }

  List<Column> columns() {
    List<Column> columns = new ArrayList<>();
    select.forEach(each -> each.allColumns().forEach(columns::add));
    return columns;
  }
}
