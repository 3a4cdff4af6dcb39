package org.socialprescribing.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.api.Test;

/** Views make rows as SQL on FHIR 2 says. */
class ViewRowsTest {

  private static final String TASK =
      """
      {"resourceType": "Task", "id": "7", "meta": {"versionId": "3"}, "status": "completed", "intent": "order",
       "extension": [{"url": "https://site.example/latest-move", "extension": [
         {"url": "by", "valueString": "Somebody"}, {"url": "at", "valueDateTime": "2026-03-29T00:30:00Z"}]}],
       "focus": {"reference": "ServiceRequest/12/_history/2"}, "owner": {"display": "The link worker"},
       "input": [{"type": {"text": "Length"}, "valueDecimal": 1.50}, {"type": {"text": "Note"}, "valueString": "Tea"}],
       "note": [{"text": "One"}, {"text": "Two"}]}
      """;

  @Test
  void aColumnHasTheValueAtItsPath() {
    assertThat(
            rows(
                column("getResourceKey()"),
                column("meta.versionId"),
                column(
                    "extension('https://site.example/latest-move').extension('at').value.ofType(dateTime).first()"),
                column("input.value.ofType(decimal)"),
                column("description")))
        .containsExactly("Task/7 | 3 | 2026-03-29T00:30:00Z | 1.50 | null");
  }

  @Test
  void aReferenceHasAKeyWhereItNamesARecordOfThatType() {
    assertThat(
            rows(
                column("focus.getReferenceKey()"),
                column("focus.getReferenceKey(ServiceRequest)"),
                column("focus.getReferenceKey(Patient)"),
                column("owner.getReferenceKey()")))
        .containsExactly("ServiceRequest/12 | ServiceRequest/12 | null | null");
  }

  @Test
  void eachElementHasARow() {
    assertThat(select("{%s}, {'forEach': 'note', %s}", columns("status"), columns("text")))
        .containsExactly("completed | One", "completed | Two");
  }

  @Test
  void withoutAnElementThereIsNoRowUnlessItIsAskedFor() {
    assertThat(select("{%s}, {'forEach': 'relevantHistory', %s}", columns("status"), columns("id")))
        .isEmpty();
    assertThat(
            select(
                "{%s}, {'forEachOrNull': 'relevantHistory', %s}", columns("status"), columns("id")))
        .containsExactly("completed | null");
  }

  @Test
  void alternativesFollowEachOther() {
    assertThat(
            select(
                "{%s, 'unionAll': [{'forEach': 'note', %s}, {'forEach': 'input', %s}]}",
                columns("status"), columns("text"), columns("type.text")))
        .containsExactly(
            "completed | One", "completed | Two", "completed | Length", "completed | Note");
  }

  @Test
  void selectsBelowEachOtherAreAboutTheElement() {
    assertThat(
            select(
                "{'forEach': 'input', 'select': [{%s}, {%s}]}",
                columns("type.text"), columns("value.ofType(string)")))
        .containsExactly("Length | null", "Note | Tea");
  }

  @Test
  void onlyWhatIsWantedIsInTheTable() {
    assertThat(rows(view("{%s}".formatted(columns("status")), "status != 'completed'"))).isEmpty();
    assertThat(rows(view("{%s}".formatted(columns("status")), "note.exists()"))).hasSize(1);
    assertThat(rows(view("{%s}".formatted(columns("status")), "priority = 'asap'")))
        .as("nothing is not true")
        .isEmpty();
  }

  @Test
  void aColumnOfSeveralValuesIsRefused() {
    assertThatThrownBy(() -> rows(column("note.text")))
        .hasMessageContaining("has 2 values in Task/7")
        .hasMessageContaining("first()");
  }

  @Test
  void whatIsNotKnownIsRefused() {
    assertThatThrownBy(() -> select("{'repeat': ['item'], %s}", columns("id")))
        .hasMessageContaining("repeat is not known here");
  }

  private static String columns(String path) {
    return "'column': [" + column(path) + "]";
  }

  private static String column(String path) {
    return "{'name': 'any', 'path': '%s'}".formatted(path.replace("'", "\\u0027"));
  }

  private static List<String> rows(String... columns) {
    return select("{'column': [" + String.join(",", columns).replace("%", "%%") + "]}");
  }

  private static List<String> select(String select, Object... parts) {
    return rows(view(select.formatted(parts), "true"));
  }

  private static ViewDefinition view(String select, String where) {
    return ViewDefinition.parse(
        "{'name': 'tasks', 'resource': 'Task', 'select': [%s], 'where': [{'path': '%s'}]}"
            .formatted(select, where.replace("'", "\\u0027"))
            .replace('\'', '"'));
  }

  private static List<String> rows(ViewDefinition view) {
    var task = (Resource) PathEngine.FHIR.newJsonParser().parseResource(TASK);
    return new ViewRows(view, new PathEngine())
        .of(task).stream()
            .map(
                row ->
                    String.join(
                        " | ",
                        row.stream()
                            .map(cell -> cell == null ? "null" : cell.primitiveValue())
                            .toList()))
            .toList();
  }
}
