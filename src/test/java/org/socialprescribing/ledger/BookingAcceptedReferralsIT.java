package org.socialprescribing.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.socialprescribing.fhir.Clients.atOnce;
import static org.socialprescribing.ledger.FundedClub.agreementIn;
import static org.socialprescribing.ledger.FundedClub.lines;
import static org.socialprescribing.ledger.FundedClub.made;
import static org.socialprescribing.ledger.FundedClub.part;
import static org.socialprescribing.ledger.FundedClub.pounds;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.socialprescribing.RunningServer;
import org.socialprescribing.fhir.Answer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An accepted onward referral is booked with the move that accepts it. F110, F111. */
class BookingAcceptedReferralsIT extends RunningServer {

  @Autowired private JdbcClient database;
  @Autowired private Verification verification;

  private FundedClub club;

  @BeforeEach
  void found() {
    club = new FundedClub(fhir);
  }

  @Test
  void itsPriceIsDueAndTheLineNamesTheVersionOfTheTaskThatWasAccepted() {
    String agreement = club.paidForEach();

    String task = club.accepted();

    JsonNode booked = agreementIn(club.ledger());
    assertThat(part(booked, "agreement").at("/valueReference/reference").asText())
        .isEqualTo(agreement);
    assertThat(pounds(booked, "closing")).isEqualTo("-12.50");
    JsonNode line = lines(club.ledger()).get(0);
    assertThat(part(line, "task").at("/valueReference/reference").asText()).isEqualTo(task);
    assertThat(part(line, "task-version").path("valueInteger").asInt()).isEqualTo(2);
    assertThat(part(line, "date").path("valueDate").asText())
        .isBetween(LocalDate.now().minusDays(1).toString(), LocalDate.now().plusDays(1).toString());
    assertThat(pounds(line, "amount")).isEqualTo("12.50");
  }

  @Test
  void whatIsGivenBackIsTakenBackAndBothLinesStay() {
    club.paidForEach();
    String task = club.accepted();

    made(club.giveBack(task));

    assertThat(lines(club.ledger()))
        .extracting(line -> part(line, "kind").path("valueCode").asText())
        .containsExactly("accepted", "reversed");
    assertThat(pounds(agreementIn(club.ledger()), "closing")).isEqualTo("0.00");
  }

  @Test
  void aReferralThatIsNotAcceptedOrThatNobodyPaysForBooksNothing() {
    String waiting = club.sent();
    club.accepted();
    assertThat(club.ledger().at("/parameter").findValuesAsText("name")).contains("unfunded");

    club.places(5);

    assertThat(lines(club.ledger())).hasSize(1);
    made(club.first.move(waiting, "received", club.club, moved -> {}));
    assertThat(lines(club.ledger())).hasSize(1);
  }

  @Test
  void ofTwoThatAreAcceptedAtTheLastPlaceOneIsFlagged() throws Exception {
    club.places(3);
    List<String> tasks = Stream.generate(club::sent).limit(6).toList();

    List<Answer> answers = atOnce(tasks.size(), i -> club.accept(tasks.get(i)));

    assertThat(answers).extracting(Answer::status).containsOnly(200);
    JsonNode booked = agreementIn(club.ledger());
    assertThat(part(booked, "accepted").path("valueInteger").asInt()).isEqualTo(6);
    assertThat(part(booked, "over-drawn").path("valueInteger").asInt()).isEqualTo(3);
    assertThat(part(booked, "closing-places").path("valueInteger").asInt()).isEqualTo(-3);
  }

  @Test
  void anAmendedAgreementCorrectsItsLinesByContraLines() {
    String agreement = club.paidForEach();
    club.accepted();

    made(
        club.amend(
            agreement,
            changed ->
                ((ObjectNode) changed.at("/term/0/asset/0/valuedItem/0/unitPrice"))
                    .put("value", 15)));
    assertThat(lines(club.ledger()))
        .extracting(line -> pounds(line, "amount"))
        .containsExactly("12.50", "-12.50", "15.00");
    assertThat(pounds(agreementIn(club.ledger()), "amount")).isEqualTo("15.00");

    made(club.amend(agreement, changed -> changed.put("status", "entered-in-error")));
    assertThat(lines(club.ledger())).hasSize(4);
    assertThat(pounds(agreementIn(club.ledger()), "amount")).isEqualTo("0.00");
  }

  @Test
  void anAgreementStaysBetweenTheSameTwo() {
    String agreement = club.paidForEach();
    String another = club.first.organisation("Another club");

    Answer refused =
        club.amend(
            agreement,
            changed -> ((ObjectNode) changed.at("/subject/0")).put("reference", another));

    assertThat(refused.rules()).containsExactly("agreement-parties-stay");
    assertThat(club.first.stored(agreement).at("/subject/0/reference").asText())
        .isEqualTo(club.club);
  }

  @Test
  void workingEverythingOutAgainFindsTheSameLines() {
    String agreement = club.places(1);
    made(club.giveBack(club.accepted()));
    club.accepted();
    club.accepted();
    made(club.amend(agreement, changed -> FundedClub.setPlaces(changed, 2)));

    Verification.Result result = verification.verify();

    assertThat(result.faults()).isEmpty();
    assertThat(result.lines()).isGreaterThanOrEqualTo(4);
  }

  @Test
  void aRefusedMoveLeavesNoLine() {
    club.paidForEach();
    String task = club.sent();

    Answer refused = club.first.move(task, "in-progress", club.club, moved -> {});

    assertThat(refused.status()).isEqualTo(422);
    assertThat(lines(club.ledger())).isEmpty();
  }

  @Test
  void theTableHasWhatWasLeftTheLinesAndWhatIsLeft() {
    club.paidForEach();
    club.accepted();
    made(club.giveBack(club.accepted()));

    Answer table = fhir.get(club.club + "/$ledger?to=2099-01-01&_format=text/csv");

    assertThat(table.header("Content-Type")).startsWith("text/csv");
    List<String[]> rows = table.body().lines().map(row -> row.split(",", -1)).toList();
    assertThat(rows)
        .extracting(row -> row[3])
        .containsExactly("row", "opening", "accepted", "accepted", "reversed", "closing");
    assertThat(rows).extracting(row -> row[9]).endsWith("12.50", "12.50", "-12.50", "-12.50");
  }

  @Test
  void itIsAskedForByDaysThatAre() {
    assertThat(fhir.get(club.club + "/$ledger?from=soon").rules())
        .containsExactly("operation-value-invalid");
    assertThat(fhir.get(club.club + "/$ledger?from=2026-02-01&to=2026-01-01").rules())
        .containsExactly("operation-value-invalid");
    assertThat(fhir.get("Organization/nobody/$ledger").status()).isEqualTo(404);
    assertThat(fhir.get(club.club + "/$ledger?_format=text/plain").status()).isEqualTo(406);
  }

  @Test
  void nobodyChangesALineNotEvenOnTheDatabase() {
    club.paidForEach();
    club.accepted();

    Assertions.assertThatThrownBy(() -> database.sql("update ledger.line set pence = 0").update())
        .isInstanceOf(DataAccessException.class)
        .hasMessageContaining("only added");
  }
}
