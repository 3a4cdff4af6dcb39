package org.socialprescribing.readmodel;

import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Makes a read model again from the stored records, and says how the result differs from what was
 * there.
 *
 * <p>All in one transaction: until it ends, whoever reads or writes the tables waits, and when it
 * fails everything is as before.
 */
final class Rebuild {

  private static final Logger LOG = LoggerFactory.getLogger(Rebuild.class);
  private static final long PROGRESS = 20_000;

  private final JdbcClient database;
  private final TransactionOperations transactions;
  private final VersionStore versions;

  Rebuild(JdbcClient database, TransactionOperations transactions, VersionStore versions) {
    this.database = database;
    this.transactions = transactions;
    this.versions = versions;
  }

  /** One difference for each table of the model. */
  List<Difference> of(ReadModel model) {
    return transactions.execute(
        transaction -> {
          List<String> tables = tables(model.schema());
          tables.forEach(table -> setAside(model.schema(), table));
          fill(model);
          return tables.stream().map(table -> compare(model.schema(), table)).toList();
        });
  }

  private List<String> tables(String schema) {
    return database
        .sql(
            """
            select table_name from information_schema.tables
            where table_schema = ? and table_type = 'BASE TABLE' and table_name <> 'schema_history'
              -- A partition is made with its table.
              and not exists (
                select from pg_inherits
                where inhrelid = format('%I.%I', table_schema, table_name)::regclass)
            order by table_name
            """)
        .param(schema)
        .query(String.class)
        .list();
  }

  private void setAside(String schema, String table) {
    String name = schema + "." + table;
    database.sql("lock table " + name + " in access exclusive mode").update();
    database.sql("drop table if exists pg_temp.before_" + table).update();
    database
        .sql("create temporary table before_" + table + " on commit drop as table " + name)
        .update();
    database.sql("truncate " + name).update();
  }

  private void fill(ReadModel model) {
    var read = new AtomicLong();
    for (Feed feed : model.feeds()) {
      versions.each(
          feed,
          version -> {
            model.put(version);
            if (read.incrementAndGet() % PROGRESS == 0) {
              LOG.info("Read model {}: {} versions read", model.schema(), read.get());
            }
          });
    }
    model.settleAll();
    LOG.info("Read model {}: made from {} versions of records", model.schema(), read.get());
  }

  private Difference compare(String schema, String table) {
    String now = schema + "." + table;
    String before = "pg_temp.before_" + table;
    return new Difference(
        now,
        count("table " + now),
        count("table " + now + " except all table " + before),
        count("table " + before + " except all table " + now));
  }

  private long count(String rows) {
    return database.sql("select count(*) from (" + rows + ") rows").query(Long.class).single();
  }
}
