package org.socialprescribing.security.actor;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.socialprescribing.SecuredServer;
import org.socialprescribing.fhir.Answer;
import org.socialprescribing.fhir.FhirClient;
import org.socialprescribing.fhir.NhsNumbers;
import org.socialprescribing.referral.ReferralCase;

/**
 * Every actor with every type: read, search, earlier versions, create and change, of a record that
 * is the actor's own and of another's.
 *
 * <p>Letters say what has to work with the own record; every other has to be refused, and a record
 * about another's person has to be as if it were not there, whatever the letters say. {@code *}:
 * every record is open to read. A person comes with a referral, or from the practice where they are
 * registered.
 */
@TestInstance(Lifecycle.PER_CLASS)
class EveryCellIT extends SecuredServer {

  private static final List<String> ACTORS =
      List.of(
          "referrer",
          "link-worker-service",
          "community-provider",
          "directory-app",
          "analyst",
          "person");

  private static final String TABLE =
      """
      Patient               rsvc  rsvu   rs    -       -     rsv
      ServiceRequest        rsvcu rsvcu  -     -       -     rsvc
      Task                  rsvcu rsvcu  -     -       -     rsvc
      Condition             rsv   rsvcu  -     -       -     rsv
      Consent               rsv   rsvcu  -     -       -     rsvcu
      Flag                  -     rsvcu  -     -       -     rsvcu
      Encounter             -     rsvcu  -     -       -     rsv
      Communication         -     rsvcu  -     -       -     rsv
      Composition           rsv   rsvcu  -     -       -     rsv
      Goal                  -     rsvcu  -     -       -     rsv
      CarePlan              -     rsvcu  -     -       -     rsv
      QuestionnaireResponse -     rsvcu  -     -       -     rsvcu
      sheet.QuestionnaireResponse  - *rsvcu rsv   - - -
      survey.QuestionnaireResponse - *rsv   rsvcu - - -
      Observation           -     rsvcu  -     -       -     rsv
      Organization          *rsv  *rsvu  *rsv  *rsvu   *rsv  *rsv
      PractitionerRole      *rsv  *rsvcu *rs   -       -     *rsv
      HealthcareService     *rsv  *rsvcu *rsv  *rsvcu  *rsv  *rsv
      Location              *rsv  *rsvcu *rsv  *rsvcu  *rsv  *rsv
      Contract              -     rsvcu  rsv   -       -     -
      DetectedIssue         -     rsvcu  -     -       -     -
      onward.ServiceRequest -     rsvcu  rs    -       -     rsvc
      onward.Task           -     rsvcu  rsvu  -       -     rsvc
      """;

  private static final AtomicInteger NEXT = new AtomicInteger();

  private Journey ours;
  private Journey anothers;

  @BeforeAll
  void load() {
    ours = Journey.of(operator());
    anothers = Journey.of(operator());
    for (Journey journey : List.of(ours, anothers)) {
      journey.listService();
      journey.fundClub();
      journey.findNothing();
    }
  }

  static Stream<Arguments> cells() {
    return TABLE
        .lines()
        .map(line -> line.trim().split(" +"))
        .flatMap(
            line ->
                ACTORS.stream()
                    .map(actor -> Arguments.of(actor, line[0], line[1 + ACTORS.indexOf(actor)])));
  }

  @ParameterizedTest(name = "{0} {1} {2}")
  @MethodSource("cells")
  void opensWhatItSaysAndNothingElse(String actor, String what, String letters) {
    FhirClient who = who(actor);
    String own = ours.records.get(what.replace('.', ' '));
    String another = anothers.records.get(what.replace('.', ' '));

    assertThat(works(who, own)).as("own").isEqualTo(letters(letters.replace("-", "")));
    assertThat(works(who, another))
        .as("another's")
        .isEqualTo(letters(letters.startsWith("*") ? letters.replaceAll("[cu]", "") : ""));
  }

  private static Set<String> letters(String text) {
    return Set.copyOf(Arrays.asList(text.replace("*", "").split("(?!^)"))).stream()
        .filter(letter -> !letter.isEmpty())
        .collect(Collectors.toSet());
  }

  private FhirClient who(String actor) {
    return switch (actor) {
      case "referrer" -> as(actor, ours.at.practice);
      case "community-provider" -> as(actor, ours.club);
      case "person" -> appOf(ours.at.person);
      default -> as(actor, ours.at.service);
    };
  }

  /** What the caller can do with a record, and with a new one like it. */
  private Set<String> works(FhirClient who, String record) {
    String type = record.split("/")[0];
    var works = new ArrayList<String>();
    if (isOpen(who.get(record))) {
      works.add("r");
    }
    Answer found = who.get(type + "?_total=accurate&_id=" + record.split("/")[1]);
    if (isOpen(found) && found.json().path("total").asInt() == 1) {
      assertThat(found.resources()).hasSize(1);
      works.add("s");
    }
    boolean history = isOpen(who.get(record + "/_history"));
    assertThat(isOpen(who.get(record + "/_history/1"))).as("vread as history").isEqualTo(history);
    if (history) {
      works.add("v");
    }
    ObjectNode stored = (ObjectNode) operator().get(record).json();
    if (isOpen(who.change(stored))) {
      works.add("u");
    }
    ObjectNode like = stored.deepCopy();
    like.remove(List.of("id", "meta"));
    makeAnother(type, like);
    if (isOpen(who.post(type, like))) {
      works.add("c");
    }
    return Set.copyOf(works);
  }

  /** A record that is valid as it stands, so that nothing but standing can be against it. */
  private static void makeAnother(String type, ObjectNode like) {
    switch (type) {
      case "Patient" ->
          ((ObjectNode) like.at("/identifier/0")).put("value", NhsNumbers.fresh().value());
      case "Organization" ->
          ((ObjectNode) like.at("/identifier/0"))
              .put("value", "V%06d".formatted(NEXT.incrementAndGet()));
      default -> ReferralCase.identifyAnew(like);
    }
    if (type.equals("HealthcareService")) {
      like.remove("extension"); // It names a link worker, whom a directory app does not see.
    }
  }

  /** Whether standing allows it; the guide's own rules may still have something to say. */
  private static boolean isOpen(Answer answer) {
    assertThat(answer.status()).as(answer.body()).isLessThan(500);
    return answer.status() != 403 && answer.status() != 404;
  }
}
