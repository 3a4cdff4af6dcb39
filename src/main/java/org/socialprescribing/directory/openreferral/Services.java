package org.socialprescribing.directory.openreferral;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads services. */
final class Services {

  /** How one is shown in a list. */
  enum Form {
    COMPACT,
    MINIMAL,
    FULL
  }

  private static final String FROM =
      """
       from openreferral.service s
      left join openreferral.organization o on o.id = s.organization""";

  /** Its own fields and its organisation. */
  static final String COMPACT =
      """
      case when o.compact is null then s.compact
        else rtrim(s.compact, '}') || ',"organization":' || o.compact || '}' end""";

  private static final String MINIMAL =
      """
      json_build_object('id', s.id, 'modified_date',
        to_char(s.changed at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))::text""";

  private record Row(String entry, OffsetDateTime changed) {}

  private final JdbcClient database;
  private final Whole whole;

  Services(JdbcClient database) {
    this.database = database;
    this.whole = new Whole(database);
  }

  Listed list(Wanted wanted, Paging page, Form form) {
    String shown =
        switch (form) {
          case COMPACT -> COMPACT;
          case MINIMAL -> MINIMAL;
          case FULL -> "s.entry";
        };
    String order =
        wanted.has("search")
            ? " order by ts_rank(s.words, websearch_to_tsquery('english', :search)) desc, s.id"
            : " order by s.id";
    List<String> contents =
        database
            .sql("select " + shown + FROM + wanted.where() + order + " limit :size offset :offset")
            .params(wanted.values())
            .param("size", page.size())
            .param("offset", page.offset())
            .query(String.class)
            .list();
    return new Listed(count(wanted), form == Form.FULL ? whole(contents) : contents);
  }

  private long count(Wanted wanted) {
    return database
        .sql("select count(*)" + FROM + wanted.where())
        .params(wanted.values())
        .query(Long.class)
        .single();
  }

  private List<String> whole(List<String> entries) {
    List<ObjectNode> services =
        entries.stream().map(entry -> (ObjectNode) Entries.read(entry)).toList();
    whole.fill(services);
    return services.stream().map(ObjectNode::toString).toList();
  }

  Optional<Listed.One> byId(String id) {
    return database
        .sql(
            """
            select s.entry, greatest(s.changed, o.changed, (
              select max(p.changed) from openreferral.service_at_location l
              join openreferral.place p on p.id = l.place
              where l.service = s.record)) as changed
            from openreferral.service s
            left join openreferral.organization o on o.id = s.organization
            where s.id = :id order by s.record limit 1
            """)
        .param("id", id)
        .query(Row.class)
        .optional()
        .map(row -> new Listed.One(whole(List.of(row.entry())).get(0), row.changed()));
  }
}
