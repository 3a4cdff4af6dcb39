package org.socialprescribing.readmodel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.socialprescribing.RunningServer;
import org.socialprescribing.compartment.WholeRecord;
import org.springframework.beans.factory.annotation.Autowired;

/** When a person is removed, the read models are what they would be without the person. */
class ForgettingPeopleIT extends RunningServer {

  @Autowired private List<ReadModel> models;
  @Autowired private Rebuild rebuild;

  @Test
  void aRebuildComesToTheSameTablesAfterwards() {
    WholeRecord gone = WholeRecord.closed(fhir);
    WholeRecord.open(fhir);

    var erased = fhir.send("POST", gone.person + "/$erase?reason=unlawfully-kept", null);

    assertThat(erased.status()).as(erased.body()).isEqualTo(200);
    for (ReadModel model : models) {
      assertThat(rebuild.of(model)).isNotEmpty().allMatch(Difference::isNone);
    }
  }
}
