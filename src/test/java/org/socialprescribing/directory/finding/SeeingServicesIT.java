package org.socialprescribing.directory.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.socialprescribing.SecuredServer;
import org.socialprescribing.fhir.Answer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A search of services opens no more than a token does, and is audited. */
class SeeingServicesIT extends SecuredServer {

  private static final Town TOWN = new Town("seeing", 60, 11);
  private static final String NEAR = "HealthcareService?near=51.4|0.55|60|km&_count=200";

  @Autowired private DataSource database;

  @BeforeEach
  void storeTheTown() {
    TOWN.storeIn(operator());
  }

  @ParameterizedTest
  @CsvSource({"link-worker-service", "community-provider", "directory-app", "analyst", "referrer"})
  void everyReaderOfTheDirectoryFindsTheNearestFirst(String actor) {
    Answer answer = as(actor, "Organization/" + TOWN.organisation).get(NEAR);

    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    assertThat(answer.json().findValues("valueDistance"))
        .hasSizeGreaterThan(5)
        .extracting(distance -> distance.path("value").asInt())
        .isSorted();
    assertThat(answer.json().at("/link/0/url").asText()).doesNotContain("_sort");
  }

  @Test
  void withoutAScopeNothingIsFound() {
    assertThat(nobody.get(NEAR).status()).isEqualTo(401);
    assertThat(with("system/Organization.rs").get(NEAR).status()).isEqualTo(403);
  }

  @Test
  void aScopeThatIsLimitedByAQueryLimitsWhatIsFound() {
    Answer all = with("system/HealthcareService.rs").get(NEAR);
    Answer limited = with("system/HealthcareService.rs?service-category=arts").get(NEAR);

    assertThat(all.resources()).hasSizeGreaterThan(limited.resources().size());
    assertThat(limited.resources())
        .isNotEmpty()
        .allSatisfy(
            service -> assertThat(service.path("category").toString()).contains("\"arts\""));
    assertThat(limited.json().path("total").asInt()).isEqualTo(limited.resources().size());
    assertThat(limited.json().at("/link/0/url").asText()).doesNotContain("service-category");
  }

  @Test
  void whatIsIncludedNeedsScopesToo() {
    String search = NEAR + "&_include=HealthcareService:location";

    assertThat(with("system/HealthcareService.rs").get(search).status()).isEqualTo(403);
    assertThat(
            with("system/HealthcareService.rs system/Location.rs")
                .get(search)
                .resources("Location"))
        .isNotEmpty();
    Answer limited =
        with("system/HealthcareService.rs system/Location.rs?status=suspended").get(search);
    assertThat(limited.status()).isEqualTo(400);
    assertThat(limited.rules()).containsExactly("search-not-combined");
  }

  @Test
  void theAuditSaysWhatWasSearchedAndShown() {
    var rows = JdbcClient.create(database);
    long last = rows.sql("select coalesce(max(id), 0) from audit.event").query(Long.class).single();

    Answer answer = as("analyst", "Organization/" + TOWN.organisation).get(NEAR);

    List<String> row =
        rows.sql("select event::text from audit.event event where id > ?")
            .param(last)
            .query(String.class)
            .list();
    assertThat(row).hasSize(1);
    assertThat(row.get(0))
        .contains("search-type", "near=")
        .contains(
            answer.resources().stream()
                .map(service -> "HealthcareService/" + service.path("id").asText() + "/_history/1")
                .toList());
  }
}
