package org.socialprescribing.retention;

import ca.uhn.fhir.jpa.dao.expunge.ResourceForeignKey;
import ca.uhn.fhir.jpa.dao.expunge.ResourceTableFKProvider;
import ca.uhn.fhir.jpa.util.MemoryCacheService;
import java.util.Collection;
import org.socialprescribing.compartment.PersonStore;
import org.socialprescribing.compartment.StoredRecord;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Removes records from HAPI's tables: their versions, index rows, links and tags, and what HAPI
 * remembers of requests for them.
 *
 * <p>HAPI's own expunge works record by record, refuses while anything refers to a record, and
 * leaves the addresses of searches and conditional creates. The list of tables is HAPI's, so that a
 * table that it adds is emptied, too.
 */
final class ErasureStore {

  private static final String OF_STORAGE = "HFJ_";

  private final ResourceTableFKProvider tables;
  private final MemoryCacheService memory;
  private final JdbcClient database;

  ErasureStore(ResourceTableFKProvider tables, MemoryCacheService memory, JdbcClient database) {
    this.tables = tables;
    this.memory = memory;
    this.database = database;
  }

  /** Removes all of them; nothing else may refer to any. */
  void remove(Collection<StoredRecord> records) {
    Long[] keys = PersonStore.keys(records);
    forgetSearches();
    database
        .sql(
            "select lo_unlink(res_text) from hfj_res_ver where res_id = any (?) and res_text is not null")
        .param(keys)
        .query()
        .listOfRows();
    tables.getResourceForeignKeys().stream()
        .filter(table -> table.myTable.startsWith(OF_STORAGE))
        .forEach(table -> delete(table, keys));
    database.sql("delete from hfj_resource where res_id = any (?)").param(keys).update();
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            forgetWhatIsInMemory();
          }
        });
  }

  /** HAPI knows by heart which number belongs to which id. */
  private void forgetWhatIsInMemory() {
    memory.invalidateAllCaches();
  }

  private void delete(ResourceForeignKey table, Long[] keys) {
    database
        .sql("delete from %s where %s = any (?)".formatted(table.myTable, table.myResourceIdColumn))
        .param(keys)
        .update();
  }

  /**
   * HAPI keeps the addresses of searches, with names and numbers, for who turns pages. All finished
   * ones go, since nobody can tell which of them was about the person: whoever turns a page
   * afterwards has to search again.
   */
  private void forgetSearches() {
    String finished = "(select pid from hfj_search where search_status in ('FINISHED', 'FAILED'))";
    database.sql("delete from hfj_search_result where search_pid in " + finished).update();
    database.sql("delete from hfj_search_include where search_pid in " + finished).update();
    database.sql("delete from hfj_search where search_status in ('FINISHED', 'FAILED')").update();
  }
}
