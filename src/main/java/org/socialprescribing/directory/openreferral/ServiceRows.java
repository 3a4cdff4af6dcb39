package org.socialprescribing.directory.openreferral;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is looked for in a service: its places, its times and its terms, a row for each. */
final class ServiceRows {

  /**
   * @param service the record
   * @param entry of Open Referral UK
   */
  record Entry(String service, ObjectNode entry) {}

  private record Link(String id, String place, ObjectNode entry) {}

  private record Time(String link, String day, String opens, String closes) {}

  private record TermRow(String term, String taxonomy, String name, ObjectNode entry) {}

  /** A row of one of the tables, and whose it is. */
  private record Of<T>(String service, int number, T row) {}

  private final JdbcClient database;

  ServiceRows(JdbcClient database) {
    this.database = database;
  }

  void remove(List<String> services) {
    if (services.isEmpty()) {
      return;
    }
    database
        .sql(
            """
            with places as (
                   delete from openreferral.service_at_location where service = any (:services)),
                 times as (
                   delete from openreferral.service_schedule where service = any (:services))
            delete from openreferral.service_term where service = any (:services)
            """)
        .param("services", services.toArray(String[]::new))
        .update();
  }

  /** For services that have none yet. */
  void put(List<Entry> services) {
    putLinks(all(services, ServiceRows::links));
    putTimes(all(services, ServiceRows::allTimes));
    putTerms(all(services, ServiceRows::terms));
  }

  private static List<Time> allTimes(ObjectNode entry) {
    var times = new ArrayList<>(times(entry, null));
    links(entry).forEach(link -> times.addAll(times(link.entry(), link.id())));
    return times;
  }

  private static <T> List<Of<T>> all(List<Entry> services, Function<ObjectNode, List<T>> rows) {
    var all = new ArrayList<Of<T>>();
    for (Entry service : services) {
      int number = 0;
      for (T row : rows.apply(service.entry())) {
        all.add(new Of<>(service.service(), ++number, row));
      }
    }
    return all;
  }

  private void putLinks(List<Of<Link>> links) {
    if (!links.isEmpty()) {
      database
          .sql(
              """
              insert into openreferral.service_at_location
                (service, number, id, place, entry, compact)
              select * from unnest(:services::text[], :numbers::int[], :ids::text[],
                :places::text[], :entries::text[], :compacts::text[])
              """)
          .param("services", column(links, Of::service))
          .param("numbers", links.stream().map(Of::number).toArray(Integer[]::new))
          .param("ids", column(links, link -> link.row().id()))
          .param("places", column(links, link -> link.row().place()))
          .param("entries", column(links, link -> link.row().entry().toString()))
          .param("compacts", column(links, link -> Tidy.compact(link.row().entry()).toString()))
          .update();
    }
  }

  private void putTimes(List<Of<Time>> times) {
    if (!times.isEmpty()) {
      database
          .sql(
              """
              insert into openreferral.service_schedule
                (service, service_at_location, day, opens, closes)
              select service, link, day, opens::time, closes::time
              from unnest(:services::text[], :links::text[], :days::text[], :opens::text[],
                  :closes::text[])
                as schedule (service, link, day, opens, closes)
              """)
          .param("services", column(times, Of::service))
          .param("links", column(times, time -> time.row().link()))
          .param("days", column(times, time -> time.row().day()))
          .param("opens", column(times, time -> time.row().opens()))
          .param("closes", column(times, time -> time.row().closes()))
          .update();
    }
  }

  private void putTerms(List<Of<TermRow>> terms) {
    if (!terms.isEmpty()) {
      database
          .sql(
              """
              insert into openreferral.service_term
                (service, term, taxonomy, taxonomy_name, entry)
              select * from unnest(:services::text[], :terms::text[], :taxonomies::text[],
                :names::text[], :entries::text[])
              """)
          .param("services", column(terms, Of::service))
          .param("terms", column(terms, term -> term.row().term()))
          .param("taxonomies", column(terms, term -> term.row().taxonomy()))
          .param("names", column(terms, term -> term.row().name()))
          .param("entries", column(terms, term -> term.row().entry().toString()))
          .update();
    }
  }

  private static List<Link> links(ObjectNode entry) {
    var links = new ArrayList<Link>();
    for (JsonNode link : entry.path(ServicePlaces.PLACES)) {
      Optional<String> id = Ids.uuid(link.path("id").asText());
      Optional<String> place =
          Ids.uuid(link.path(ServicePlaces.PLACE).path("id").asText())
              .or(() -> Ids.uuid(link.path("location_id").asText()));
      if (id.isPresent() && place.isPresent()) {
        links.add(new Link(id.get(), place.get(), (ObjectNode) link));
      }
    }
    return links;
  }

  private static List<Time> times(ObjectNode entry, String link) {
    var times = new ArrayList<Time>();
    for (JsonNode item : entry.path("schedules")) {
      var schedule = new Given(item, "");
      String opens = Weekly.time(schedule, "opens_at").orElse(null);
      String closes = Weekly.time(schedule, "closes_at").orElse(null);
      List<String> days =
          Weekly.DAYS.stream()
              .filter(day -> item.path("byday").asText().toUpperCase().contains(day))
              .toList();
      days.forEach(day -> times.add(new Time(link, day, opens, closes)));
      if (days.isEmpty()) {
        times.add(new Time(link, null, opens, closes));
      }
    }
    return times;
  }

  private static List<TermRow> terms(ObjectNode entry) {
    var terms = new ArrayList<TermRow>();
    for (JsonNode attribute : entry.path("attributes")) {
      if (attribute.path("taxonomy_term") instanceof ObjectNode term && term.has("id")) {
        String name = term.path("taxonomy").asText().replace('\u0000', ' ');
        String taxonomy =
            Ids.uuid(term.path("taxonomy_id").asText())
                .orElseGet(() -> Vocabulary.taxonomyId(name));
        terms.add(
            new TermRow(
                Ids.of("taxonomy_term", term.get("id").asText()),
                taxonomy,
                name.isBlank() ? null : name,
                term));
      }
    }
    return terms;
  }

  private static <T> String[] column(List<T> rows, Function<T, String> value) {
    return rows.stream().map(value).toArray(String[]::new);
  }
}
