package org.socialprescribing.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.socialprescribing.RunningServer;
import org.springframework.beans.factory.annotation.Autowired;

class KeepingAcknowledgedWritesIT extends RunningServer {

  @Autowired private DataSource database;

  /** The library that starts PostgreSQL switches these off, for tests that may lose their data. */
  @ParameterizedTest
  @ValueSource(strings = {"fsync", "synchronous_commit", "full_page_writes"})
  void theBuiltInPostgresWritesToDiskBeforeItAnswers(String setting) throws SQLException {
    assertThat(ask("SHOW " + setting)).isEqualTo("on");
  }

  @Test
  void theBuiltInPostgresListensOnThisMachineOnly() throws SQLException {
    assertThat(ask("SHOW listen_addresses")).isEqualTo("127.0.0.1");
  }

  private String ask(String sql) throws SQLException {
    try (var connection = database.getConnection();
        var statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getString(1);
    }
  }
}
