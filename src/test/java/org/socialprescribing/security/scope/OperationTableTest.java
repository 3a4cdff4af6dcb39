package org.socialprescribing.security.scope;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import org.hl7.fhir.r4.model.CapabilityStatement;
import org.junit.jupiter.api.Test;
import org.socialprescribing.conformance.Guide;

/** The table says of each operation of the server what it reads. */
class OperationTableTest {

  private final Guide guide = Guide.load(FhirContext.forR4Cached());
  private final OperationTable table = new OperationTable();

  @Test
  void everyDeclaredOperationHasALine() {
    var statement =
        guide
            .all(CapabilityStatement.class)
            .filter(each -> each.getUrl().endsWith("/server"))
            .findFirst()
            .orElseThrow();

    int operations = 0;
    for (var type : statement.getRestFirstRep().getResource()) {
      for (var operation : type.getOperation()) {
        operations++;
        assertThat(table.of(type.getType(), "$" + operation.getName()))
            .as(type.getType() + "/$" + operation.getName())
            .isPresent();
      }
    }
    for (var operation : statement.getRestFirstRep().getOperation()) {
      operations++;
      assertThat(table.of(null, "$" + operation.getName())).as(operation.getName()).isPresent();
    }
    assertThat(operations).isGreaterThan(10);
  }

  @Test
  void everyLineReadsTheRecordAtWhichTheOperationIsCalled() {
    assertThat(table.of("Patient", "$holder").orElseThrow().get(0).type()).isEqualTo("Patient");
    assertThat(table.of("Organization", "$worklist").orElseThrow().get(0).type())
        .isEqualTo("Organization");
  }

  @Test
  void anUnknownOperationHasNone() {
    assertThat(table.of("Patient", "$everything")).isEmpty();
    assertThat(table.of("Task", "$worklist")).isEmpty();
  }
}
