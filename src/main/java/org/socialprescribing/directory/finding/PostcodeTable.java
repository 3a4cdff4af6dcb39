package org.socialprescribing.directory.finding;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.Optional;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.socialprescribing.directory.Position;
import org.socialprescribing.directory.Postcodes;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The postcodes that the site has loaded, in the schema {@code postcode}. Decision 0065. */
final class PostcodeTable implements Postcodes {

  private static final String SCHEMA = "postcode";

  private static final String[] BEFORE = {
    "create temporary table incoming"
        + " (code text, latitude float8, longitude float8, lsoa text, imd int) on commit drop"
  };

  /** Readers wait for the moment of the exchange, and not while the file is read. */
  private static final String[] EXCHANGE = {
    "create table postcode.next (like postcode.postcode including all)",
    "insert into postcode.next select distinct on (code) code, latitude, longitude, lsoa, imd"
        + " from incoming order by code, lsoa nulls last",
    "drop table postcode.postcode",
    "alter table postcode.next rename to postcode",
    "alter index postcode.next_pkey rename to postcode_pkey",
    "delete from postcode.outward",
    "insert into postcode.outward select left(code, -3), avg(latitude), avg(longitude), count(*)"
        + " from postcode.postcode group by 1",
    "analyze postcode.postcode"
  };

  private final DataSource database;
  private final JdbcClient jdbc;

  PostcodeTable(DataSource database) {
    this.database = database;
    this.jdbc = JdbcClient.create(database);
    Flyway.configure()
        .dataSource(database)
        .schemas(SCHEMA)
        .locations("classpath:db/" + SCHEMA)
        .table("schema_history")
        .load()
        .migrate();
  }

  @Override
  public Optional<Position> positionOf(String postcode) {
    return jdbc.sql(
            """
            select latitude, longitude from postcode.postcode where code = :code
            union all select latitude, longitude from postcode.outward where code = :code
            limit 1
            """)
        .param("code", plain(postcode))
        .query((row, number) -> new Position(row.getDouble(1), row.getDouble(2)))
        .optional();
  }

  /** In capitals and without spaces. */
  static String plain(String postcode) {
    return postcode.replaceAll("\\s", "").toUpperCase(Locale.ROOT);
  }

  boolean isEmpty() {
    return jdbc.sql("select not exists (select from postcode.postcode)")
        .query(Boolean.class)
        .single();
  }

  /**
   * Takes the place of all that was loaded before, in one transaction: when it fails, everything is
   * as it was.
   *
   * @throws UnusablePostcodes where the file is none of postcodes
   */
  PostcodeFile.Count replace(Reader file) {
    try (Connection connection = database.getConnection()) {
      connection.setAutoCommit(false);
      try {
        run(connection, BEFORE);
        PostcodeFile.Count count = copy(connection, file);
        if (count.taken() == 0) {
          throw new UnusablePostcodes("No row of the file has a postcode with a position.");
        }
        run(connection, EXCHANGE);
        connection.commit();
        return count;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      } finally {
        connection.rollback();
        connection.setAutoCommit(true);
      }
    } catch (SQLException e) {
      throw new IllegalStateException("The postcodes could not be stored", e);
    }
  }

  private static PostcodeFile.Count copy(Connection connection, Reader file)
      throws SQLException, IOException {
    CopyIn copy =
        connection.unwrap(PGConnection.class).getCopyAPI().copyIn("copy incoming from stdin");
    try {
      PostcodeFile.Count count =
          PostcodeFile.read(file, line -> copy.writeToCopy(line, 0, line.length));
      copy.endCopy();
      return count;
    } finally {
      if (copy.isActive()) {
        copy.cancelCopy();
      }
    }
  }

  private static void run(Connection connection, String[] statements) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }
}
