package org.socialprescribing.retention;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.socialprescribing.compartment.PersonStore;
import org.socialprescribing.compartment.StoredRecord;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the rules of retention ask of people, from the dates by which their records are found. */
final class Lives {

  /** Statuses of a referral or an offer with which something is still expected to happen. */
  private static final String[] OPEN = {"draft", "active", "on-hold", "unknown"};

  private final JdbcClient database;

  Lives(JdbcClient database) {
    this.database = database;
  }

  /** A person who may be due. */
  record Candidate(long key, String id) {}

  /** People after this one in the order of the storage, about whom nothing was stored lately. */
  List<Candidate> after(long key, LocalDate untouchedSince, int page) {
    return database
        .sql(
            """
            select res_id as key, fhir_id as id from hfj_resource
            where res_type = 'Patient' and res_deleted_at is null and res_id > :after
              and res_updated < :since::date
            order by res_id limit :page
            """)
        .param("after", key)
        .param("since", untouchedSince.toString())
        .param("page", page)
        .query(Candidate.class)
        .list();
  }

  /**
   * The last thing that happened is the latest date in any record but the Patient; of a period its
   * beginning. Where no record has a date, it is the day on which anything was stored last.
   */
  RetentionRules.Life of(List<StoredRecord> records) {
    return database
        .sql(
            """
            select
              (select (sp_value_low at time zone 'Europe/London')::date from hfj_spidx_date
               where res_id = any (:keys) and sp_name = 'birthdate' limit 1) as born,
              (select (max(sp_value_low) at time zone 'Europe/London')::date from hfj_spidx_date
               where res_id = any (:keys) and res_type <> 'Patient') as last_activity,
              (select (max(res_updated) at time zone 'Europe/London')::date from hfj_resource
               where res_id = any (:keys)) as last_stored
            """)
        .param("keys", PersonStore.keys(records))
        .query(
            (row, number) -> {
              LocalDate stored = row.getObject("last_stored", LocalDate.class);
              LocalDate activity = row.getObject("last_activity", LocalDate.class);
              return new RetentionRules.Life(
                  row.getObject("born", LocalDate.class),
                  Optional.ofNullable(activity).orElse(stored),
                  stored,
                  openReferral(records).isPresent());
            })
        .single();
  }

  /** A referral or offer that is not closed, as {@code Type/id}. */
  Optional<String> openReferral(List<StoredRecord> records) {
    return database
        .sql(
            """
            select 'ServiceRequest/' || r.fhir_id from hfj_spidx_token t
            join hfj_resource r on r.res_id = t.res_id
            where t.res_id = any (:keys) and t.res_type = 'ServiceRequest' and t.sp_name = 'status'
              and t.sp_value = any (:open)
            order by r.res_id limit 1
            """)
        .param("keys", PersonStore.keys(records))
        .param("open", OPEN)
        .query(String.class)
        .optional();
  }
}
