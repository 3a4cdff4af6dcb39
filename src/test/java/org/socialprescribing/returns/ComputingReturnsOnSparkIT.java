package org.socialprescribing.returns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.socialprescribing.fhir.Json.json;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.socialprescribing.RunningServer;
import org.socialprescribing.fhir.Answer;

/**
 * What Spark makes of an export by the guide's views is what the server says, line by line: every
 * group, to the last digit.
 */
@Tag("analysis")
@EnabledIfSystemProperty(
    named = "analysis.jar",
    matches = ".+",
    disabledReason = "needs analysis/ built: mvn -Panalysis verify")
class ComputingReturnsOnSparkIT extends RunningServer {

  private static final int STEPS = 500;
  private static final int MINUTES_OF_PATIENCE = 10;
  private static final String GROUPS =
      "provider,age-band,gender,ethnic-category,source,need,destination,outcome";

  /** Whether the records as they are now tell the host: who was asked, or who holds it. */
  private static final Map<String, Boolean> MEASURES =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry("contacts", false),
              Map.entry("ends-of-support", true),
              Map.entry("non-attendance", false),
              Map.entry("onward-referrals", true),
              Map.entry("people-accessing-a-link-worker", false),
              Map.entry("people-declining-since-april-2019", true),
              Map.entry("people-referred", true),
              Map.entry("people-referred-since-april-2019", true),
              Map.entry("referrals", true),
              Map.entry("social-prescriptions", true),
              Map.entry("waiting-time", false),
              Map.entry("wellbeing-change-at-six-months", false)));

  private final Random chance = new Random(20261127);

  @TempDir private Path folder;

  @Test
  void everyLineIsThatOfTheServer() throws Exception {
    LocalDate begin = today();
    var district = new District(fhir, clock::instant);
    var history = new RandomHistory(district, fhir, chance);
    for (int step = 0; step < STEPS; step++) {
      clock.pass(Duration.ofDays(500).dividedBy(STEPS));
      history.happen();
    }
    tellPeopleApart(district);
    attendTheClub(district);
    takeBack(district);
    new BulkExport(fhir).into(folder.resolve("export"));
    assertThat(exported("Patient")).as("merged people").anyMatch(l -> l.contains("replaced-by"));
    assertThat(exported("Task")).as("mistakes").anyMatch(l -> l.contains("entered-in-error"));

    Map<String, List<String>> whole = check(begin.minusDays(60), today());
    assertThat(whole)
        .allSatisfy((measure, line) -> assertThat(Integer.valueOf(line.get(10))).isPositive());
    check(begin.plusDays(100), begin.plusDays(300));
  }

  private List<String> exported(String type) throws IOException {
    return Files.readAllLines(folder.resolve("export").resolve(type + ".ndjson"));
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneId.of("Europe/London"));
  }

  /** So that there are groups. */
  private void tellPeopleApart(District district) {
    for (String person : district.people) {
      district.change(
          person,
          now -> {
            now.put("gender", any(List.of("female", "male", "other", "unknown")));
            now.put(
                "birthDate", LocalDate.of(1930, 1, 1).plusDays(chance.nextInt(30_000)).toString());
          });
    }
    for (String request : district.requests) {
      district.change(request, this::addNeed);
    }
  }

  private void addNeed(ObjectNode referral) {
    referral.set(
        "reasonCode",
        json(
                "{'of': [{'coding': [{'system':"
                    + " 'https://socialprescribing.example/fhir/CodeSystem/need', 'code':"
                    + " '%s'}]}]}",
                any(List.of("loneliness", "debt", "carer-support")))
            .get("of"));
  }

  /** Contacts that are none with a link worker. */
  private void attendTheClub(District district) {
    district.onward.forEach(onward -> district.contact(onward, "attended", null, 30, 0));
  }

  /** Referrals that were made by mistake. */
  private void takeBack(District district) {
    for (int i = 0; i < district.requests.size(); i += 10) {
      district.mistake(district.requests.get(i));
    }
  }

  private <T> T any(List<T> of) {
    return of.get(chance.nextInt(of.size()));
  }

  /**
   * @return the line of the last figure of each measure that is of the whole
   */
  private Map<String, List<String>> check(LocalDate start, LocalDate end) throws Exception {
    Path figures = folder.resolve(start.toString());
    compute(figures, start, end);
    Map<String, List<String>> wholes = new TreeMap<>();
    for (var measure : MEASURES.entrySet()) {
      List<List<String>> lines =
          lines(Files.readString(figures.resolve(measure.getKey() + ".csv")));
      assertThat(lines)
          .as("%s from %s to %s", measure.getKey(), start, end)
          .isEqualTo(lines(ofServer(measure.getKey(), measure.getValue(), start, end)));
      lines.stream()
          .filter(line -> line.get(6).isEmpty())
          .forEach(line -> wholes.put(measure.getKey(), line));
    }
    return wholes;
  }

  private String ofServer(String measure, boolean hosts, LocalDate start, LocalDate end) {
    Answer answer =
        fhir.get(
            "Measure/%s/$evaluate-measure?periodStart=%s&periodEnd=%s&stratifier=month,%s&_format=text/csv"
                .formatted(measure, start, end, hosts ? "host," + GROUPS : GROUPS));
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    return answer.body();
  }

  private static List<List<String>> lines(String csv) throws IOException {
    return CSVFormat.RFC4180.parse(new StringReader(csv)).stream().map(CSVRecord::toList).toList();
  }

  /** As docs/analysis.md says it. */
  private void compute(Path figures, LocalDate start, LocalDate end) throws Exception {
    Path output = folder.resolve("output.txt");
    Process spark =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1", // It runs for a minute.
                "-jar",
                System.getProperty("analysis.jar"),
                folder.resolve("export").toString(),
                figures.toString(),
                start.toString(),
                end.toString())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    boolean ended = spark.waitFor(MINUTES_OF_PATIENCE, TimeUnit.MINUTES);
    spark.destroyForcibly();
    assertThat(ended && spark.exitValue() == 0).as(Files.readString(output)).isTrue();
  }
}
