package org.socialprescribing.readmodel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.socialprescribing.fhir.Referral.aReferral;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.socialprescribing.RunningServer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whatever is in a read model follows from the records: made again from them, it is the same. */
class RebuildingReadModelsIT extends RunningServer {

  @Autowired private Rebuild rebuild;
  @Autowired private List<ReadModel> models;
  @Autowired private JdbcClient database;

  @Test
  void makesTheSameTablesAgain() {
    fhir.submit(aReferral().bundle());

    assertThat(models).isNotEmpty();
    for (ReadModel model : models) {
      assertThat(rebuild.of(model)).isNotEmpty().allMatch(Difference::isNone);
    }
  }

  @Test
  void noticesAndMendsWhatIsWrong() {
    String task = fhir.submit(aReferral().bundle()).location("Task");
    database.sql("update referral.task set state = 'accepted' where id = ?").param(task).update();

    List<Difference> found = rebuild.of(model("referral"));

    assertThat(found)
        .filteredOn(difference -> !difference.isNone())
        .singleElement()
        .satisfies(
            difference -> {
              assertThat(difference.table()).isEqualTo("referral.task");
              assertThat(difference.missing()).isEqualTo(1);
              assertThat(difference.surplus()).isEqualTo(1);
            });
    assertThat(rebuild.of(model("referral"))).allMatch(Difference::isNone);
  }

  @Test
  void aRefusedWriteLeavesNoTrace() {
    long before = rows();
    var referral = aReferral().with("Task", task -> task.put("status", "entered-in-error"));

    assertThat(fhir.submit(referral.bundle()).status()).isEqualTo(422);

    assertThat(rows()).isEqualTo(before);
  }

  private long rows() {
    return database.sql("select count(*) from referral.record").query(Long.class).single();
  }

  private ReadModel model(String schema) {
    return models.stream().filter(model -> model.schema().equals(schema)).findFirst().orElseThrow();
  }
}
