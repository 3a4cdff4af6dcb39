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

  private record Link(String id, String place, ObjectNode entry) {}

  private record Time(String link, String day, String opens, String closes) {}

  private record TermRow(String term, String taxonomy, String name, ObjectNode entry) {}

  private final JdbcClient database;

  ServiceRows(JdbcClient database) {
    this.database = database;
  }

  void remove(String service) {
    database
        .sql(
            """
            with places as (delete from openreferral.service_at_location where service = :service),
                 times as (delete from openreferral.service_schedule where service = :service)
            delete from openreferral.service_term where service = :service
            """)
        .param("service", service)
        .update();
  }

  /** For a service that has none yet. */
  void put(String service, ObjectNode entry) {
    List<Link> links = links(entry);
    putLinks(service, links);
    var times = new ArrayList<>(times(entry, null));
    links.forEach(link -> times.addAll(times(link.entry(), link.id())));
    putTimes(service, times);
    putTerms(service, terms(entry));
  }

  private void putLinks(String service, List<Link> links) {
    if (!links.isEmpty()) {
      database
          .sql(
              """
              insert into openreferral.service_at_location
                (service, number, id, place, entry, compact)
              select :service, number, id, place, entry, compact
              from unnest(:ids::text[], :places::text[], :entries::text[], :compacts::text[])
                with ordinality as link (id, place, entry, compact, number)
              """)
          .param("service", service)
          .param("ids", column(links, Link::id))
          .param("places", column(links, Link::place))
          .param("entries", column(links, link -> link.entry().toString()))
          .param("compacts", column(links, link -> Tidy.compact(link.entry()).toString()))
          .update();
    }
  }

  private void putTimes(String service, List<Time> times) {
    if (!times.isEmpty()) {
      database
          .sql(
              """
              insert into openreferral.service_schedule
                (service, service_at_location, day, opens, closes)
              select :service, link, day, opens::time, closes::time
              from unnest(:links::text[], :days::text[], :opens::text[], :closes::text[])
                as schedule (link, day, opens, closes)
              """)
          .param("service", service)
          .param("links", column(times, Time::link))
          .param("days", column(times, Time::day))
          .param("opens", column(times, Time::opens))
          .param("closes", column(times, Time::closes))
          .update();
    }
  }

  private void putTerms(String service, List<TermRow> terms) {
    if (!terms.isEmpty()) {
      database
          .sql(
              """
              insert into openreferral.service_term
                (service, term, taxonomy, taxonomy_name, entry)
              select :service, term, taxonomy, name, entry
              from unnest(:terms::text[], :taxonomies::text[], :names::text[], :entries::text[])
                as line (term, taxonomy, name, entry)
              """)
          .param("service", service)
          .param("terms", column(terms, TermRow::term))
          .param("taxonomies", column(terms, TermRow::taxonomy))
          .param("names", column(terms, TermRow::name))
          .param("entries", column(terms, term -> term.entry().toString()))
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
