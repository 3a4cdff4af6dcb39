package org.socialprescribing.compartment;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.jpa.dao.IJpaStorageResourceParser;
import ca.uhn.fhir.jpa.model.entity.ResourceHistoryTable;
import jakarta.persistence.EntityManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Resource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Finds and reads a person's records: the Patient, and each record that refers to it as {@code
 * subject}, {@code patient} or {@code for}, with all versions. To be asked within a transaction.
 */
public final class PersonStore {

  /** A record that names the person as author or performer only is somebody else's. */
  private static final String ABOUT = "^[A-Za-z]+\\.(subject|patient|for)\\M";

  private final FhirContext fhir;
  private final EntityManager storage;
  private final IJpaStorageResourceParser parser;
  private final JdbcClient database;

  PersonStore(
      FhirContext fhir,
      EntityManager storage,
      IJpaStorageResourceParser parser,
      JdbcClient database) {
    this.fhir = fhir;
    this.storage = storage;
    this.parser = parser;
    this.database = database;
  }

  /**
   * Has the rest of this transaction see the database as it is now, and change nothing; before
   * anything else is asked.
   */
  public void holdStill() {
    database.sql("set transaction isolation level repeatable read, read only").update();
  }

  /** The Patient of this id. */
  public Optional<StoredRecord> person(String id) {
    return person(id, "");
  }

  /**
   * The same, and until the transaction ends nobody else stores anything that refers to the person:
   * the reference would need this row, which is locked.
   */
  public Optional<StoredRecord> lockedPerson(String id) {
    return person(id, " for update");
  }

  private Optional<StoredRecord> person(String id, String locking) {
    return database
        .sql(
            """
            select res_id, res_type, fhir_id, res_ver from hfj_resource
            where res_type = 'Patient' and fhir_id = :id and res_deleted_at is null
            """
                + locking)
        .param("id", id)
        .query(PersonStore::record)
        .optional();
  }

  /** The person first, then all others by type and in the order in which they were first stored. */
  public List<StoredRecord> recordsOf(StoredRecord person) {
    return Stream.concat(Stream.of(person), others(person).stream()).toList();
  }

  private List<StoredRecord> others(StoredRecord person) {
    return database
        .sql(
            """
            select res_id, res_type, fhir_id, res_ver from hfj_resource
            where res_deleted_at is null and res_type <> 'Patient' and res_id in (
              select src_resource_id from hfj_res_link
              where target_resource_id = :person and src_path ~ :about)
            order by res_type, res_id
            """)
        .param("person", person.key())
        .param("about", ABOUT)
        .query(PersonStore::record)
        .list();
  }

  /** Records of others that refer to any of these. */
  public List<StoredRecord> otherRecordsThatReferTo(Collection<StoredRecord> records) {
    return database
        .sql(
            """
            select res_id, res_type, fhir_id, res_ver from hfj_resource
            where res_id in (
              select src_resource_id from hfj_res_link
              where target_resource_id = any (:keys) and src_resource_id <> all (:keys))
            order by res_type, res_id
            """)
        .param("keys", keys(records))
        .query(PersonStore::record)
        .list();
  }

  /** Every version of a record that is still there, the oldest first. */
  public List<Resource> versionsOf(StoredRecord record) {
    List<ResourceHistoryTable> versions =
        storage
            .createQuery(
                """
                select v from ResourceHistoryTable v where v.myResourceId = :record
                order by v.myResourceVersion
                """,
                ResourceHistoryTable.class)
            .setParameter("record", record.key())
            .getResultList();
    List<Resource> read = versions.stream().map(this::read).toList();
    storage.clear();
    return read;
  }

  /** The current version of any record. */
  public Optional<Resource> current(String type, String id) {
    return storage
        .createQuery(
            """
            select v from ResourceHistoryTable v
            where v.myResourceTable.myResourceType = :type and v.myResourceTable.myFhirId = :id
              and v.myResourceTable.myDeleted is null
              and v.myResourceVersion = v.myResourceTable.myVersion
            """,
            ResourceHistoryTable.class)
        .setParameter("type", type)
        .setParameter("id", id)
        .getResultStream()
        .findFirst()
        .map(this::read);
  }

  private Resource read(ResourceHistoryTable version) {
    var type = fhir.getResourceDefinition(version.getResourceType()).getImplementingClass();
    return (Resource) parser.toResource(null, type, version, null, false);
  }

  public static Long[] keys(Collection<StoredRecord> records) {
    return records.stream().map(StoredRecord::key).toArray(Long[]::new);
  }

  private static StoredRecord record(ResultSet row, int number) throws SQLException {
    return new StoredRecord(row.getLong(1), row.getString(2), row.getString(3), row.getLong(4));
  }
}
