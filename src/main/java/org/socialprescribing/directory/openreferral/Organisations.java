package org.socialprescribing.directory.openreferral;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads the organisations that run services; others, such as practices, are not in a directory. */
final class Organisations {

  private static final String RUNS_SERVICES =
      " where exists (select from openreferral.service s where s.organization = o.id)";

  private static final Paging ALL = new Paging(1, 10_000);

  private record Row(String id, String entry, OffsetDateTime changed) {}

  private final JdbcClient database;
  private final Services services;

  Organisations(JdbcClient database, Services services) {
    this.database = database;
    this.services = services;
  }

  /**
   * @param full whether each comes with its services
   * @param wholeServices whether those come with everything that belongs to them
   */
  Listed list(
      Optional<OffsetDateTime> modifiedAfter, Paging page, boolean full, boolean wholeServices) {
    String where = RUNS_SERVICES + (modifiedAfter.isPresent() ? " and o.changed >= :after" : "");
    Map<String, Object> values =
        modifiedAfter.<Map<String, Object>>map(time -> Map.of("after", time)).orElse(Map.of());
    List<Row> rows =
        database
            .sql(
                "select o.id, "
                    + (full ? "o.entry" : "o.compact as entry")
                    + ", o.changed from openreferral.organization o"
                    + where
                    + " order by o.id limit :size offset :offset")
            .params(values)
            .param("size", page.size())
            .param("offset", page.offset())
            .query(Row.class)
            .list();
    long total =
        database
            .sql("select count(*) from openreferral.organization o" + where)
            .params(values)
            .query(Long.class)
            .single();
    return new Listed(
        total,
        rows.stream().map(row -> full ? withServices(row, wholeServices) : row.entry()).toList());
  }

  Optional<Listed.One> byId(String id, boolean wholeServices) {
    return database
        .sql(
            "select o.id, o.entry, o.changed from openreferral.organization o"
                + RUNS_SERVICES
                + " and o.id = :id order by o.record limit 1")
        .param("id", id)
        .query(Row.class)
        .optional()
        .map(row -> new Listed.One(withServices(row, wholeServices), row.changed()));
  }

  private String withServices(Row row, boolean whole) {
    var parameters =
        new Parameters(Map.of("organization_id", new String[] {row.id()}), Wanted.PARAMETERS);
    List<String> contents =
        services
            .list(
                new Wanted(parameters, false),
                ALL,
                whole ? Services.Form.FULL : Services.Form.COMPACT)
            .contents();
    ObjectNode organisation = (ObjectNode) Entries.read(row.entry());
    var list = organisation.putArray("services");
    for (String content : contents) {
      ObjectNode service = (ObjectNode) Entries.read(content);
      service.remove("organization");
      list.add(service);
    }
    return organisation.toString();
  }
}
