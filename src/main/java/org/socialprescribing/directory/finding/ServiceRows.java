package org.socialprescribing.directory.finding;

import ca.uhn.fhir.util.StringUtil;
import jakarta.annotation.Nullable;
import java.sql.Timestamp;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.BaseDateTimeType;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.HealthcareService;
import org.hl7.fhir.r4.model.Reference;
import org.socialprescribing.fhir.Canonical;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A service as rows: what it is found by, when it is open and when closed. */
final class ServiceRows {

  private static final String ASSURANCE = Canonical.structureDefinition("assurance");
  private static final String FEATURE = "characteristic=";

  private final JdbcClient database;
  private final IndexStore index;
  private final ServiceText text;

  ServiceRows(JdbcClient database, IndexStore index, ServiceText text) {
    this.database = database;
    this.index = index;
    this.text = text;
  }

  void put(HealthcareService service) {
    String id = service.getIdElement().getIdPart();
    Extension assurance = service.getExtensionByUrl(ASSURANCE);
    BaseDateTimeType assured =
        assurance != null
                && assurance.getExtensionByUrl("on") != null
                && assurance.getExtensionByUrl("on").getValue() instanceof BaseDateTimeType day
                && day.hasValue()
            ? day
            : null;
    database
        .sql(
            """
            insert into directory.service (id, version, updated, name, plain_name, codes, ages,
              assured_from, assured_until, organisation, places, areas, summary, details)
            values (:id, :version, :updated, :name, :plainName, :codes, :ages::nummultirange,
              :assuredFrom, :assuredUntil, :organisation, :places, :areas, :summary, :details)
            on conflict (id) do update set version = excluded.version, updated = excluded.updated,
              name = excluded.name, plain_name = excluded.plain_name, codes = excluded.codes,
              ages = excluded.ages, assured_from = excluded.assured_from,
              assured_until = excluded.assured_until, organisation = excluded.organisation,
              places = excluded.places, areas = excluded.areas, summary = excluded.summary,
              details = excluded.details
            """)
        .param("id", id)
        .param("version", Integer.valueOf(service.getIdElement().getVersionIdPart()))
        .param("updated", Timestamp.from(service.getMeta().getLastUpdated().toInstant()))
        .param("name", service.hasName() ? service.getName() : "")
        .param(
            "plainName",
            service.hasName() ? StringUtil.normalizeStringForSearchIndexing(service.getName()) : "")
        .param("codes", codes(service))
        .param("ages", Ages.of(service))
        .param("assuredFrom", assured == null ? null : OpeningTimes.first(assured).toLocalDate())
        .param(
            "assuredUntil",
            assured == null ? null : OpeningTimes.after(assured).minusNanos(1).toLocalDate())
        .param("organisation", target(service.getProvidedBy()))
        .param("places", targets(service.getLocation()))
        .param("areas", targets(service.getCoverageArea()))
        .param("summary", text.summary(service))
        .param("details", text.details(service))
        .update();
    openings(id, OpeningTimes.openings(service));
    closures(id, OpeningTimes.closures(service));
  }

  /** With the service's own features also as {@code access=…}, to which its places add theirs. */
  private String[] codes(HealthcareService service) {
    Set<String> indexed = index.codes(service);
    Set<String> codes = new TreeSet<>(indexed);
    Stream.of(
            named("organization", Stream.of(service.getProvidedBy())),
            named("location", service.getLocation().stream()),
            named("coverage-area", service.getCoverageArea().stream()),
            indexed.stream()
                .filter(code -> code.startsWith(FEATURE))
                .map(code -> "access=" + code.substring(FEATURE.length())))
        .flatMap(each -> each)
        .forEach(codes::add);
    return codes.toArray(String[]::new);
  }

  private static Stream<String> named(String parameter, Stream<Reference> references) {
    return references
        .map(ServiceRows::target)
        .filter(target -> target != null)
        .map(target -> parameter + "=" + target);
  }

  private static @Nullable String target(Reference reference) {
    var target = reference.getReferenceElement();
    return target.hasIdPart() && target.hasResourceType()
        ? target.getResourceType() + "/" + target.getIdPart()
        : null;
  }

  private static String[] targets(List<Reference> references) {
    return references.stream()
        .map(ServiceRows::target)
        .filter(target -> target != null)
        .distinct()
        .toArray(String[]::new);
  }

  private void openings(String service, List<Opening> openings) {
    database
        .sql("delete from directory.opening where service = :service")
        .param("service", service)
        .update();
    if (openings.isEmpty()) {
      return;
    }
    database
        .sql(
            """
            insert into directory.opening (service, number, weekdays, rule, starts, valid_from,
              valid_until, opens, closes)
            select :service, o.number, o.weekdays, o.rule, o.starts, o.valid_from, o.valid_until,
              o.opens, o.closes
            from unnest(:weekdays::int[], :rules::text[], :starts::date[], :from::date[],
                :until::date[], :opens::int[], :closes::int[]) with ordinality
              o (weekdays, rule, starts, valid_from, valid_until, opens, closes, number)
            """)
        .param("service", service)
        .param("weekdays", column(openings, Opening::weekdays))
        .param("rules", openings.stream().map(Opening::rule).toArray(String[]::new))
        .param("starts", column(openings, Opening::starts))
        .param("from", column(openings, Opening::validFrom))
        .param("until", column(openings, Opening::validUntil))
        .param("opens", column(openings, Opening::opens))
        .param("closes", column(openings, Opening::closes))
        .update();
  }

  private void closures(String service, List<Closure> closures) {
    database
        .sql("delete from directory.closure where service = :service")
        .param("service", service)
        .update();
    if (closures.isEmpty()) {
      return;
    }
    database
        .sql(
            """
            insert into directory.closure (service, number, starts, ends)
            select :service, c.number, c.starts, c.ends
            from unnest(:starts::timestamp[], :ends::timestamp[]) with ordinality
              c (starts, ends, number)
            """)
        .param("service", service)
        .param("starts", column(closures, Closure::starts))
        .param("ends", column(closures, Closure::ends))
        .update();
  }

  /** As texts, which PostgreSQL turns into what they are. */
  private static <T> String[] column(List<T> rows, Function<T, ?> value) {
    return rows.stream()
        .map(value)
        .map(each -> each == null ? null : each.toString())
        .toArray(String[]::new);
  }
}
