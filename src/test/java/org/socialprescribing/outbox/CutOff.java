package org.socialprescribing.outbox;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** A database that a server can no longer reach, as when it has been killed. */
final class CutOff extends DelegatingDataSource {

  private volatile boolean cut;

  CutOff(DataSource source) {
    super(source);
  }

  void cut() {
    cut = true;
  }

  @Override
  public Connection getConnection() throws SQLException {
    if (cut) {
      throw new SQLException("The server is dead");
    }
    return super.getConnection();
  }
}
