package org.socialprescribing.directory.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.socialprescribing.fhir.Json.json;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.socialprescribing.RunningServer;
import org.socialprescribing.directory.Position;
import org.socialprescribing.directory.Postcodes;
import org.socialprescribing.fhir.Answer;
import org.socialprescribing.fhir.FhirClient;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A site loads where its postcodes are. */
class LoadingPostcodesIT extends RunningServer {

  private static final Path OF_THE_DEMO =
      Path.of("src", "main", "resources", "directory", "postcodes-of-the-demo.csv");

  @Autowired private LoadPostcodes command;
  @Autowired private Postcodes postcodes;
  @Autowired private JdbcClient database;

  @TempDir private Path folder;

  @Test
  void theFileTakesThePlaceOfWhatWasThere() throws IOException {
    load(
        "\"ZZ979AA\",\"ZZ97 9AA\",,54.5000,-1.5000,E01999999,77\n"
            + "\"ZZ979AB\",\"ZZ97 9AB\",,54.7000,-1.7000,E01999998,78\n");

    assertThat(postcodes.positionOf("zz97  9aa")).contains(new Position(54.5, -1.5));
    assertThat(postcodes.positionOf("ZZ97").orElseThrow().metresTo(new Position(54.6, -1.6)))
        .isLessThan(1);
    assertThat(postcodes.positionOf("ZZ99 3WZ")).isPresent();
    assertThat(
            database
                .sql("select lsoa || ' ' || imd from postcode.postcode where code = 'ZZ979AA'")
                .query(String.class)
                .single())
        .isEqualTo("E01999999 77");

    load("");

    assertThat(postcodes.positionOf("ZZ97 9AA")).isEmpty();
    assertThat(postcodes.positionOf("ZZ97")).isEmpty();
  }

  @Test
  void aPlaceWithoutAPositionIsWhereItsPostcodeIsWhenThatIsKnown() throws IOException {
    meetsAt("{'address':{'postalCode':'zz96 9aa'}}");
    assertThat(foundNear("54.5|-1.5")).isFalse();

    load("\"ZZ969AA\",\"ZZ96 9AA\",,54.5000,-1.5000,E01999999,77\n");
    assertThat(foundNear("54.5|-1.5")).isTrue();

    load("\"ZZ969AA\",\"ZZ96 9AA\",,54.7000,-1.5000,E01999999,77\n");
    assertThat(foundNear("54.5|-1.5")).isFalse();
    assertThat(foundNear("54.7|-1.5")).isTrue();

    meetsAt("{'address':{'postalCode':'ZZ96 9AA'},'position':{'latitude':54.6,'longitude':-1.5}}");
    assertThat(foundNear("54.7|-1.5")).isFalse();
    assertThat(foundNear("54.6|-1.5")).isTrue();

    meetsAt("{'address':{'postalCode':'ZZ96 9AA'}}");
    load("");
    assertThat(foundNear("54.7|-1.5")).isFalse();
  }

  /** Stores a service at a place that says this of where it is. */
  private void meetsAt(String where) {
    ObjectNode place =
        json("{'resourceType':'Location','id':'unplaced','status':'active','name':'Hall'}");
    place.setAll(json(where));
    ObjectNode service =
        json(
            "{'resourceType':'HealthcareService','id':'unplaced','active':true,'name':'Unplaced',"
                + "'identifier':[{'system':'https://unplaced.example','value':'1'}],"
                + "'providedBy':{'reference':'Organization/unplaced'},"
                + "'location':[{'reference':'Location/unplaced'}],'category':[{'coding':[{'system':"
                + "'https://socialprescribing.example/fhir/CodeSystem/destination-class','code':'arts'}]}]}");
    ObjectNode group =
        json(
            "{'resourceType':'Organization','id':'unplaced','name':'Group','type':[{'coding':[{'system':"
                + "'https://socialprescribing.example/fhir/CodeSystem/organisation-type','code':'vcse'}]}]}");
    for (ObjectNode record : List.of(group, place, service)) {
      String path = record.path("resourceType").asText() + "/unplaced";
      Answer current = fhir.get(path);
      Answer stored =
          current.status() == 200
              ? fhir.put(path, record, "If-Match", FhirClient.ifMatch(current.json()))
              : fhir.put(path, record);
      assertThat(stored.status()).as(stored.body()).isIn(200, 201);
    }
  }

  private boolean foundNear(String point) {
    Answer answer = fhir.get("HealthcareService?_id=unplaced&near=" + point + "|1|km");
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    return !answer.resources().isEmpty();
  }

  @Test
  void aFileThatCannotBeUsedChangesNothing() throws IOException {
    Path file = Files.writeString(folder.resolve("other.csv"), "name,town\nHall,Harbourton\n");
    Path empty =
        Files.writeString(folder.resolve("none.csv"), "pcds,lat,long\nZZ1 1AA,99.999999,0\n");

    assertThat(loaded(file.toString())).isFalse();
    assertThat(loaded(empty.toString())).isFalse();
    assertThat(loaded("no/such/file.csv")).isFalse();
    assertThat(loaded()).isFalse();
    assertThat(postcodes.positionOf("ZZ99 3WZ")).isPresent();
  }

  /** The demo's with these after them. */
  private void load(String more) throws IOException {
    Path file =
        Files.writeString(folder.resolve("postcodes.csv"), Files.readString(OF_THE_DEMO) + more);
    assertThat(loaded(file.toString())).isTrue();
  }

  private boolean loaded(String... words) {
    return command.run(List.of(words), Map.of()) == 0;
  }
}
