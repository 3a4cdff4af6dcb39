package org.socialprescribing.directory.finding;

import ca.uhn.fhir.util.StringUtil;
import jakarta.annotation.Nullable;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.BaseDateTimeType;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.HealthcareService;
import org.hl7.fhir.r4.model.Reference;
import org.socialprescribing.fhir.Canonical;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Services as rows: what they are found by, when they are open and when closed. */
final class ServiceRows {

  private static final String ASSURANCE = Canonical.structureDefinition("assurance");
  private static final String FEATURE = "characteristic=";

  private static final String SERVICES =
      """
      insert into directory.service (id, version, updated, name, plain_name, own, features, ages,
        assured_from, assured_until, organisation, places, areas, summary, details,
        keys, words, spelling)
      select r.*, d.* from jsonb_to_recordset(:rows::jsonb) r (id text, version int,
        updated timestamptz, name text, plain_name text, own bigint[], features text[],
        ages nummultirange, assured_from date, assured_until date, organisation text,
        places text[], areas text[], summary text, details text)
      cross join lateral directory.derived(r.own, r.features, r.name, r.summary, r.details,
        r.organisation, r.places) d
      on conflict (id) do update set version = excluded.version, updated = excluded.updated,
        name = excluded.name, plain_name = excluded.plain_name, own = excluded.own,
        features = excluded.features, ages = excluded.ages, assured_from = excluded.assured_from,
        assured_until = excluded.assured_until, organisation = excluded.organisation,
        places = excluded.places, areas = excluded.areas, summary = excluded.summary,
        details = excluded.details, keys = excluded.keys, words = excluded.words,
        spelling = excluded.spelling
      """;

  private static final String OPENINGS =
      """
      insert into directory.opening (service, number, weekdays, rule, starts, valid_from,
        valid_until, opens, closes)
      select r.* from jsonb_to_recordset(:rows::jsonb) r (service text, number int, weekdays int,
        rule text, starts date, valid_from date, valid_until date, opens int, closes int)
      """;

  private static final String CLOSURES =
      """
      insert into directory.closure (service, number, starts, ends)
      select r.* from jsonb_to_recordset(:rows::jsonb)
        r (service text, number int, starts timestamp, ends timestamp)
      """;

  private final JdbcClient database;
  private final JsonRows rows;
  private final IndexStore index;
  private final ServiceText text;

  ServiceRows(JdbcClient database, IndexStore index, ServiceText text) {
    this.database = database;
    this.rows = new JsonRows(database);
    this.index = index;
    this.text = text;
  }

  /**
   * @param services each once
   */
  void put(List<HealthcareService> services) {
    String[] ids = services.stream().map(ServiceRows::id).toArray(String[]::new);
    rows.write(SERVICES, services.stream().map(this::row).toList());
    database
        .sql("delete from directory.opening where service = any (:ids)")
        .param("ids", ids)
        .update();
    rows.write(OPENINGS, services.stream().flatMap(ServiceRows::openings).toList());
    database
        .sql("delete from directory.closure where service = any (:ids)")
        .param("ids", ids)
        .update();
    rows.write(CLOSURES, services.stream().flatMap(ServiceRows::closures).toList());
  }

  private static String id(HealthcareService service) {
    return service.getIdElement().getIdPart();
  }

  private ServiceRow row(HealthcareService service) {
    Set<String> indexed = index.codes(service);
    Optional<BaseDateTimeType> assured = assured(service);
    String name = service.hasName() ? service.getName() : "";
    return new ServiceRow(
        id(service),
        Integer.parseInt(service.getIdElement().getVersionIdPart()),
        service.getMeta().getLastUpdated().toInstant().toString(),
        name,
        StringUtil.normalizeStringForSearchIndexing(name),
        Keys.of(codes(service, indexed)),
        features(indexed),
        Ages.of(service),
        assured.map(day -> OpeningTimes.first(day).toLocalDate().toString()).orElse(null),
        assured
            .map(day -> OpeningTimes.after(day).minusNanos(1).toLocalDate().toString())
            .orElse(null),
        target(service.getProvidedBy()),
        targets(service.getLocation()),
        targets(service.getCoverageArea()),
        text.summary(service),
        text.details(service));
  }

  private static Optional<BaseDateTimeType> assured(HealthcareService service) {
    return Optional.ofNullable(service.getExtensionByUrl(ASSURANCE))
        .map(assurance -> assurance.getExtensionByUrl("on"))
        .map(Extension::getValue)
        .filter(BaseDateTimeType.class::isInstance)
        .map(BaseDateTimeType.class::cast)
        .filter(BaseDateTimeType::hasValue);
  }

  private static Set<String> codes(HealthcareService service, Set<String> indexed) {
    Set<String> codes = new TreeSet<>(indexed);
    Stream.of(
            named("organization", Stream.of(service.getProvidedBy())),
            named("location", service.getLocation().stream()),
            named("coverage-area", service.getCoverageArea().stream()))
        .flatMap(each -> each)
        .forEach(codes::add);
    return codes;
  }

  /** Of the service itself; its places may have more. */
  private static String[] features(Set<String> indexed) {
    return indexed.stream()
        .filter(code -> code.startsWith(FEATURE))
        .map(code -> code.substring(FEATURE.length()))
        .toArray(String[]::new);
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

  private record OpeningRow(
      String service,
      int number,
      int weekdays,
      @Nullable String rule,
      @Nullable String starts,
      @Nullable String valid_from,
      @Nullable String valid_until,
      int opens,
      int closes) {}

  private static Stream<OpeningRow> openings(HealthcareService service) {
    List<Opening> openings = OpeningTimes.openings(service);
    return IntStream.range(0, openings.size())
        .mapToObj(
            i -> {
              Opening opening = openings.get(i);
              return new OpeningRow(
                  id(service),
                  i + 1,
                  opening.weekdays(),
                  opening.rule(),
                  text(opening.starts()),
                  text(opening.validFrom()),
                  text(opening.validUntil()),
                  opening.opens(),
                  opening.closes());
            });
  }

  private record ClosureRow(String service, int number, String starts, String ends) {}

  private static Stream<ClosureRow> closures(HealthcareService service) {
    List<Closure> closures = OpeningTimes.closures(service);
    return IntStream.range(0, closures.size())
        .mapToObj(
            i ->
                new ClosureRow(
                    id(service),
                    i + 1,
                    closures.get(i).starts().toString(),
                    closures.get(i).ends().toString()));
  }

  private static @Nullable String text(@Nullable LocalDate day) {
    return day == null ? null : day.toString();
  }
}
