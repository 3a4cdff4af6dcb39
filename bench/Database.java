import java.io.File;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/** The PostgreSQL of a server under test, for filling tables by SQL, with the driver that the server uses. */
final class Database implements AutoCloseable {

  private final Connection connection;

  Database(int port) throws Exception {
    var user = new Properties();
    user.setProperty("user", "postgres");
    connection = driver().connect("jdbc:postgresql://127.0.0.1:" + port + "/postgres", user);
  }

  private static Driver driver() throws Exception {
    for (String jar : Files.readString(Path.of("target", "classpath.txt")).strip().split(File.pathSeparator)) {
      if (Path.of(jar).getFileName().toString().startsWith("postgresql-")) {
        var loader = new URLClassLoader(new URL[] {Path.of(jar).toUri().toURL()});
        return (Driver) loader.loadClass("org.postgresql.Driver").getDeclaredConstructor().newInstance();
      }
    }
    throw new IllegalStateException("No PostgreSQL driver in target/classpath.txt");
  }

  void run(String... statements) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }

  /** The first column of every row. */
  List<String> column(String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      var values = new ArrayList<String>();
      while (rows.next()) {
        values.add(rows.getString(1));
      }
      return values;
    }
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
