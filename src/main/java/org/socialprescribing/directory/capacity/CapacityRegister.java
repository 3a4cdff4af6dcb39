package org.socialprescribing.directory.capacity;

import jakarta.annotation.Nullable;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.hl7.fhir.r4.model.HealthcareService;
import org.hl7.fhir.r4.model.Resource;
import org.socialprescribing.readmodel.Feed;
import org.socialprescribing.readmodel.ReadModel;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the services of the directory say about their capacity, in the schema {@code capacity}. */
public final class CapacityRegister implements ReadModel {

  private static final String PUT =
      """
      insert into capacity.service (id, version, organisation, active, state, places, weeks, as_of)
      select id, version, organisation, active, state, places, weeks, as_of::date
      from unnest(:ids::text[], :versions::bigint[], :organisations::text[], :active::boolean[],
          :states::text[], :places::integer[], :weeks::integer[], :days::text[])
        s (id, version, organisation, active, state, places, weeks, as_of)
      on conflict (id) do update set version = excluded.version,
        organisation = excluded.organisation, active = excluded.active, state = excluded.state,
        places = excluded.places, weeks = excluded.weeks, as_of = excluded.as_of
      where service.version <= excluded.version
      """;

  private final JdbcClient database;

  CapacityRegister(JdbcClient database) {
    this.database = database;
  }

  @Override
  public String schema() {
    return "capacity";
  }

  @Override
  public List<Feed> feeds() {
    return List.of(Feed.current("HealthcareService"));
  }

  @Override
  public void put(Resource version) {
    putAll(List.of(version));
  }

  @Override
  public void putAll(List<Resource> versions) {
    List<Said> said =
        versions.stream().map(version -> Said.of((HealthcareService) version)).toList();
    database
        .sql(PUT)
        .param("ids", column(said, Said::id, String[]::new))
        .param(
            "versions",
            versions.stream()
                .map(version -> version.getIdElement().getVersionIdPartAsLong())
                .toArray(Long[]::new))
        .param("organisations", column(said, Said::organisation, String[]::new))
        .param("active", column(said, Said::active, Boolean[]::new))
        .param("states", column(said, Said::state, String[]::new))
        .param("places", column(said, Said::places, Integer[]::new))
        .param("weeks", column(said, Said::weeks, Integer[]::new))
        .param("days", column(said, CapacityRegister::day, String[]::new))
        .update();
  }

  private static @Nullable String day(Said said) {
    return said.asOf() == null ? null : said.asOf().toString();
  }

  private static <T> T[] column(List<Said> rows, Function<Said, T> column, IntFunction<T[]> type) {
    return rows.stream().map(column).toArray(type);
  }
}
