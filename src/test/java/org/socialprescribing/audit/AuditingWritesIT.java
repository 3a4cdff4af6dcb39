package org.socialprescribing.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.socialprescribing.audit.AuditingEveryInteractionIT.assertOk;
import static org.socialprescribing.fhir.Bundles.entry;
import static org.socialprescribing.fhir.Json.json;
import static org.socialprescribing.fhir.Referral.aReferral;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.socialprescribing.SecuredServer;
import org.socialprescribing.fhir.Answer;
import org.socialprescribing.fhir.Bundles;
import org.socialprescribing.fhir.NhsNumbers;
import org.socialprescribing.fhir.Referral;
import org.socialprescribing.security.AsCaller;
import org.springframework.beans.factory.annotation.Autowired;

/** What is stored has its row in the same transaction, and what is not stored has none. */
class AuditingWritesIT extends SecuredServer {

  @Autowired private DataSource database;

  private final Referral sent = aReferral();
  private AsCaller gp;
  private Answer referred;
  private String person;
  private Trail trail;

  @BeforeEach
  void refer() {
    gp = with("system/*.cruds");
    trail = new Trail(database);
    referred = gp.submit(sent.bundle());
    assertOk(referred);
    person = referred.location("Patient");
  }

  @Test
  void aTransactionHasOneRowWithAllThatItStored() {
    Event row = onlyRow();

    assertThat(row.what().interaction()).isEqualTo("transaction");
    assertThat(row.patients()).containsExactly(person);
    assertThat(row.stored())
        .extracting(each -> each.version().replace("/_history/1", ""))
        .containsExactlyInAnyOrderElementsOf(referred.locations());
    assertThat(row.stored())
        .contains(new Touched(referred.location("Task") + "/_history/1", person));
    assertThat(row.shown()).isEmpty();
  }

  @Test
  void aTransactionThatFindsEverythingStoredHasARowOfWhatItFound() {
    trail.begin();

    assertOk(gp.submit(sent.bundle()));

    assertThat(onlyRow().stored()).isEmpty();
    assertThat(onlyRow().shown()).extracting(Touched::version).contains(person + "/_history/1");
  }

  @Test
  void aNewRecordHasOneRow() {
    ObjectNode another = anotherPerson();
    trail.begin();

    Answer answer = gp.post("Patient", another);

    assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    Event row = onlyRow();
    assertThat(row.what().interaction()).isEqualTo("create");
    assertThat(row.what().action()).isEqualTo("C");
    assertThat(row.what().status()).isEqualTo(201);
    String id = "Patient/" + answer.json().path("id").asText();
    assertThat(row.stored()).containsExactly(new Touched(id + "/_history/1", id));
    assertThat(row.patients()).containsExactly(id);
  }

  @Test
  void aConditionalCreateThatFindsTheRecordSaysWhichOne() {
    ObjectNode same = stored(person);
    trail.begin();

    assertOk(gp.post("Patient", same, "If-None-Exist", "identifier=" + sent.person()));

    assertThat(onlyRow().what().interaction()).isEqualTo("create");
    assertThat(onlyRow().stored()).isEmpty();
    assertThat(onlyRow().shown()).containsExactly(new Touched(person + "/_history/1", person));
  }

  @Test
  void aChangeNamesTheVersionThatItMade() {
    ObjectNode record = stored(person).put("birthDate", "1948-05-06");
    trail.begin();

    assertOk(gp.put(person, record, "If-Match", "W/\"1\""));

    Event row = onlyRow();
    assertThat(row.what().interaction()).isEqualTo("update");
    assertThat(row.what().action()).isEqualTo("U");
    assertThat(row.stored()).containsExactly(new Touched(person + "/_history/2", person));
  }

  @Test
  void aChangeThatChangesNothingStoresNothing() {
    ObjectNode record = stored(person);
    trail.begin();

    assertOk(gp.put(person, record));

    assertThat(onlyRow().what().interaction()).isEqualTo("update");
    assertThat(onlyRow().stored()).isEmpty();
    assertThat(onlyRow().patients()).containsExactly(person);
  }

  @Test
  void aPatchHasOneRow() {
    trail.begin();

    assertOk(gp.patch(person, Bundles.jsonReplace("/birthDate", "1948-05-07")));

    assertThat(onlyRow().what().interaction()).isEqualTo("patch");
    assertThat(onlyRow().stored()).containsExactly(new Touched(person + "/_history/2", person));
  }

  @Test
  void aBatchHasARowForEachThatIsStoredAndOneForTheRest() {
    ObjectNode one = anotherPerson();
    ObjectNode two = anotherPerson();
    trail.begin();

    Answer answer =
        gp.submit(
            Bundles.batch(
                entry("POST", "Patient", one),
                entry("POST", "Patient", two),
                entry("POST", "Patient", json("{'resourceType': 'Patient'}")),
                entry("GET", person)));

    assertOk(answer);
    assertThat(answer.entryStatuses()).containsExactly(201, 201, 422, 200);
    List<Event> rows = trail.rows();
    assertThat(rows).hasSize(3).allMatch(row -> "batch".equals(row.what().interaction()));
    assertThat(rows)
        .extracting(row -> row.what().request())
        .containsOnly(rows.get(0).what().request());
    assertThat(rows.get(0).stored()).hasSize(1);
    assertThat(rows.get(1).stored()).hasSize(1);
    assertThat(rows.get(2).stored()).isEmpty();
    assertThat(rows.get(2).shown()).containsExactly(new Touched(person + "/_history/1", person));
    assertThat(rows.get(2).what().rules()).isNotEmpty();
  }

  @Test
  void whatIsRolledBackLeavesTheRefusalAlone() {
    ObjectNode record = stored(person).put("birthDate", "1948-05-08");
    ObjectNode another = anotherPerson();
    trail.begin();

    Answer answer =
        gp.submit(
            Bundles.transaction(
                entry("POST", "Patient", another), entry("PUT", person, record, "W/\"7\"")));

    assertThat(answer.status()).as(answer.body()).isBetween(400, 499);
    Event row = onlyRow();
    assertThat(row.what().status()).isEqualTo(answer.status());
    assertThat(row.what().rules()).isEqualTo(answer.rules());
    assertThat(row.stored()).isEmpty();
  }

  @Test
  void aRecordThatBreaksARuleLeavesTheRefusal() {
    trail.begin();

    Answer answer = gp.post("Patient", json("{'resourceType': 'Patient'}"));

    assertThat(answer.status()).isEqualTo(422);
    assertThat(onlyRow().what().interaction()).isEqualTo("create");
    assertThat(onlyRow().what().rules())
        .containsExactlyInAnyOrderElementsOf(answer.rules().stream().distinct().toList());
  }

  @Test
  void anOldVersionLeavesTheRefusal() {
    ObjectNode record = stored(person).put("birthDate", "1948-05-09");
    trail.begin();

    Answer answer = gp.put(person, record, "If-Match", "W/\"7\"");

    assertThat(answer.status()).as(answer.body()).isBetween(409, 412);
    assertThat(onlyRow().what().status()).isEqualTo(answer.status());
    assertThat(onlyRow().patients()).containsExactly(person);
  }

  @Test
  void aPersonWhoseNumberIsTakenLeavesTheRefusal() {
    ObjectNode other = anotherPerson();
    other.set("identifier", stored(person).path("identifier"));
    other.put("birthDate", "1990-01-01");
    trail.begin();

    Answer answer = gp.post("Patient", other);

    assertThat(answer.status()).as(answer.body()).isEqualTo(409);
    assertThat(onlyRow().what().rules()).isEqualTo(answer.rules());
    assertThat(onlyRow().stored()).isEmpty();
  }

  private ObjectNode anotherPerson() {
    ObjectNode other = stored(person);
    other.remove(List.of("id", "meta"));
    ((ObjectNode) other.at("/identifier/0")).put("value", NhsNumbers.fresh().value());
    return other;
  }

  private ObjectNode stored(String record) {
    return (ObjectNode) gp.get(record).json();
  }

  private Event onlyRow() {
    List<Event> rows = trail.rows();
    assertThat(rows).hasSize(1);
    return rows.get(0);
  }
}
