package org.socialprescribing.returns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.socialprescribing.fhir.Json.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.socialprescribing.RunningServer;
import org.socialprescribing.fhir.Answer;
import org.socialprescribing.returns.fact.Kind;
import org.socialprescribing.returns.fact.Names;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The figures that Kent and Medway published, counted again from as many facts. Organisations and
 * posts are sent over HTTP; the facts of so many people are written straight into their table, with
 * others among them that must not count.
 */
class ReproducingPublishedFiguresIT extends RunningServer {

  private static final String LOCAL = "https://socialprescribing.example/fhir/CodeSystem/";
  private static final String EXTENSION =
      "https://socialprescribing.example/fhir/StructureDefinition/";
  private static final int PROVIDERS = 15;

  @Autowired private JdbcClient database;

  private String host;

  // The other tests of this database prove that facts follow from records.
  @AfterEach
  void takeTheFactsAway() {
    database
        .sql("delete from returns.fact where party = :host")
        .param("host", host == null ? null : Names.key(host))
        .update();
  }

  // F99, F102, F103, traps 1 and 11.
  @Test
  void medwaysThreeCountsUntilAugust2024() {
    host = organisation("Medway's hosts", "vcse", null);
    String club = organisation("Lunch club", "community-group", null);
    String office = organisation("Benefits office", "statutory-service", null);
    facts(Kind.CONTACT, "attended", 16_348, 0, null);
    // The same people come again, and others do not come.
    facts(Kind.CONTACT, "attended", 5_000, 0, null);
    facts(Kind.CONTACT, "did-not-attend", 3_000, 20_000, null);
    facts(Kind.IMPROVED, null, 8_061, 0, null);
    facts(Kind.PRESCRIBED, null, 10_342, 0, club);
    facts(Kind.PRESCRIBED, null, 700, 0, office);
    facts(Kind.SIGNPOSTED, null, 900, 0, null);

    assertThat(count("people-accessing-a-link-worker", "2019-09-01", "2024-08-31"))
        .isEqualTo(16_348);
    assertThat(count("people-completing-with-improvement", "2019-09-01", "2024-08-31"))
        .isEqualTo(8_061);
    assertThat(count("social-prescriptions", "2019-09-01", "2024-08-31")).isEqualTo(10_342);
  }

  // F96, F105.
  @Test
  void peopleReferredSinceApril2019UntilMarch2023() {
    host = organisation("Kent's hosts", "vcse", null);
    facts(Kind.REFERRED, null, 63_000, 0, null);
    facts(Kind.REFERRED, null, 9_000, 0, null);

    assertThat(count("people-referred-since-april-2019", "2022-04-01", "2023-03-31"))
        .isEqualTo(63_000);
    assertThat(count("referrals", "2019-04-01", "2023-03-31")).isEqualTo(72_000);
  }

  // F97, F104.
  @Test
  void postsOfFifteenProviders() {
    String network = organisation("Medway's network", "pcn", null);
    for (int provider = 0; provider < PROVIDERS; provider++) {
      String employer = organisation("Provider " + provider, "vcse", network);
      for (int post = 0; post < 4; post++) {
        post(employer, "1.0");
      }
      if (provider % 2 == 1) {
        post(employer, "0.5");
      }
    }

    JsonNode groups =
        evaluated("link-worker-posts", "2024-04-01", "2027-03-31", "&stratifier=pcn,host");

    // 15 times 4, and 7 halves.
    assertThat(stratum(groups.at("/0/stratifier/0/stratum"), "Medway's network")).isEqualTo("63.5");
    assertThat(
            StreamSupport.stream(groups.at("/0/stratifier/1/stratum").spliterator(), false)
                .filter(row -> row.at("/value/text").asText().startsWith("Provider ")))
        .hasSize(PROVIDERS);
  }

  private static String stratum(JsonNode strata, String name) {
    return StreamSupport.stream(strata.spliterator(), false)
        .filter(row -> row.at("/value/text").asText().equals(name))
        .findFirst()
        .orElseThrow()
        .at("/measureScore/value")
        .asText();
  }

  /**
   * One fact for each of so many people, from day to day between September 2019 and March 2023; a
   * person that has one of the kind already has another on the day after.
   */
  private void facts(Kind kind, String item, int people, int firstPerson, String provider) {
    database
        .sql(
            """
            insert into returns.fact (person, source, party, provider, known_at, day, previous,
              version, kind, weight, item, needs)
            select n, n, :host, :provider, now(), coalesce(former.day, begun) +
              case when former.day is null then 0 else 1 end, former.day, 1, :kind, 1, :item, '{}'
            from (select :first + i as n, date '2019-09-01' + i % 1300 as begun
                  from generate_series(1, :people) i) one
            left join (select person, max(day) as day from returns.fact
                       where kind = :kind and party = :host group by person) former
              on former.person = one.n
            """)
        .param("host", Names.key(host))
        .param("provider", provider == null ? null : Names.key(provider), java.sql.Types.BIGINT)
        .param("kind", kind.number())
        .param("item", item, java.sql.Types.VARCHAR)
        .param("first", firstPerson)
        .param("people", people)
        .update();
  }

  private int count(String measure, String start, String end) {
    return evaluated(measure, start, end, "&host=" + host).at("/0/population/0/count").asInt();
  }

  private JsonNode evaluated(String measure, String start, String end, String more) {
    Answer answer =
        fhir.get(
            "Measure/%s/$evaluate-measure?periodStart=%s&periodEnd=%s%s"
                .formatted(measure, start, end, more));
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    return answer.json().path("group");
  }

  private void post(String employer, String fte) {
    created(
        "PractitionerRole",
        json(
            """
            {'resourceType': 'PractitionerRole', 'active': true, 'period': {'start': '2025-04-01'},
             'extension': [{'url': '%sfull-time-equivalent', 'valueDecimal': %s}],
             'practitioner': {'display': 'A link worker'}, 'organization': {'reference': '%s'},
             'code': [{'coding': [{'system': '%slink-worker-role', 'code': 'link-worker'}]}]}
            """,
            EXTENSION, fte, employer, LOCAL));
  }

  private String organisation(String name, String type, String partOf) {
    ObjectNode organisation = json("{'resourceType': 'Organization', 'active': true}").deepCopy();
    organisation.put("name", name);
    organisation.set(
        "type",
        json("{'of': [{'coding': [{'system': '%sorganisation-type', 'code': '%s'}]}]}", LOCAL, type)
            .get("of"));
    if (partOf != null) {
      organisation.set("partOf", json("{'reference': '%s'}", partOf));
    }
    return created("Organization", organisation);
  }

  private String created(String type, ObjectNode resource) {
    Answer answer = fhir.post(type, resource);
    assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    return type + "/" + answer.json().path("id").asText();
  }
}
