package org.socialprescribing.directory.openreferral;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the parameters ask of a service, as conditions of SQL on {@code service s}, its organisation
 * {@code o} and, where it is asked, its place {@code p} by the link {@code l}.
 */
final class Wanted {

  /** Of lists of services. */
  static final Set<String> PARAMETERS =
      Set.of(
          "search",
          "page",
          "per_page",
          "taxonomy_term_id",
          "taxonomy_id",
          "minimum_age",
          "maximum_age",
          "start_time",
          "end_time",
          "day",
          "modified_after",
          "organization_id",
          "minimal",
          "full",
          "format");

  private final List<String> conditions = new ArrayList<>();
  private final Map<String, Object> values = new HashMap<>();

  /**
   * @param atPlaces whether services are wanted at each of their places
   */
  Wanted(Parameters parameters, boolean atPlaces) {
    parameters
        .text("search")
        .ifPresent(
            words -> add("s.words @@ websearch_to_tsquery('english', :search)", "search", words));
    parameters
        .id("organization_id", "organization")
        .ifPresent(id -> add("s.organization = :organization", "organization", id));
    parameters
        .number("minimum_age")
        .ifPresent(age -> add("s.minimum_age >= :minimum", "minimum", age));
    parameters
        .number("maximum_age")
        .ifPresent(age -> add("s.maximum_age <= :maximum", "maximum", age));
    terms(parameters);
    times(parameters, atPlaces);
    parameters
        .instant("modified_after")
        .ifPresent(
            time ->
                add(
                    """
                    (s.changed >= :after or o.changed >= :after or exists (
                      select from openreferral.service_at_location c
                      join openreferral.place q on q.id = c.place
                      where c.service = s.record and q.changed >= :after))""",
                    "after",
                    time));
  }

  private void terms(Parameters parameters) {
    parameters
        .id("taxonomy_term_id", "taxonomy_term")
        .ifPresent(id -> add(hasTerm("t.term = :term"), "term", id));
    parameters
        .id("taxonomy_id", "taxonomy")
        .ifPresent(id -> add(hasTerm("t.taxonomy = :taxonomy"), "taxonomy", id));
  }

  private static String hasTerm(String condition) {
    return "s.record in (select t.service from openreferral.service_term t where %s)"
        .formatted(condition);
  }

  /** All of them hold for one and the same schedule. */
  private void times(Parameters parameters, boolean atPlaces) {
    var schedule = new ArrayList<String>();
    parameters
        .day("day")
        .ifPresent(
            day -> {
              schedule.add("t.day = :day");
              values.put("day", day);
            });
    parameters
        .time("start_time")
        .ifPresent(
            time -> {
              schedule.add("t.opens >= :start::time");
              values.put("start", time);
            });
    parameters
        .time("end_time")
        .ifPresent(
            time -> {
              schedule.add("t.closes <= :end::time");
              values.put("end", time);
            });
    if (!schedule.isEmpty()) {
      String here =
          atPlaces ? " and (t.service_at_location is null or t.service_at_location = l.id)" : "";
      conditions.add(
          "exists (select from openreferral.service_schedule t where t.service = s.record and "
              + String.join(" and ", schedule)
              + here
              + ")");
    }
  }

  void add(String condition, String name, Object value) {
    conditions.add(condition);
    values.put(name, value);
  }

  void put(String name, Object value) {
    values.put(name, value);
  }

  boolean has(String name) {
    return values.containsKey(name);
  }

  String where() {
    return conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
  }

  Map<String, Object> values() {
    return values;
  }
}
