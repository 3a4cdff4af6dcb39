package org.socialprescribing.directory.finding;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Writes many rows with one statement, in which they stand as the parameter {@code rows}: a JSON
 * array for {@code jsonb_to_recordset}, because rows have arrays of their own.
 */
final class JsonRows {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final JdbcClient database;

  JsonRows(JdbcClient database) {
    this.database = database;
  }

  /**
   * @param rows records of texts, numbers and arrays; their components are the names of columns
   */
  void write(String sql, List<?> rows) {
    if (rows.isEmpty()) {
      return;
    }
    try {
      database.sql(sql).param("rows", JSON.writeValueAsString(rows)).update();
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e); // Texts and numbers can always be written.
    }
  }
}
