package org.socialprescribing.security.scope;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Which records each operation of this server reads: {@code security/operations.csv}, one line for
 * an operation at a type.
 *
 * <p>An operation without a line is refused to everybody.
 */
final class OperationTable {

  private static final String FILE = "/security/operations.csv";

  private final Map<String, List<Need>> needs = new LinkedHashMap<>();

  /**
   * What an operation needs of one type.
   *
   * @param access read and, where it looks for records, search
   */
  record Need(String type, Access... access) {

    /** Of {@code Task.rs}. */
    static Need parse(String text) {
      Scope scope =
          Scope.parse("system/" + text)
              .orElseThrow(() -> new IllegalStateException(FILE + " says " + text));
      return new Need(scope.type(), scope.access().toArray(Access[]::new));
    }
  }

  OperationTable() {
    try (InputStream file =
        Objects.requireNonNull(OperationTable.class.getResourceAsStream(FILE))) {
      new String(file.readAllBytes(), StandardCharsets.UTF_8).lines().skip(1).forEach(this::add);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void add(String line) {
    String[] columns = line.split(",");
    needs.put(
        columns[0] + "/" + columns[1],
        Arrays.stream(columns[2].trim().split(" ")).map(Need::parse).toList());
  }

  /**
   * @param type the type at which it is called
   * @param name with the dollar sign, as {@code $worklist}
   */
  Optional<List<Need>> of(String type, String name) {
    return Optional.ofNullable(needs.get(type + "/" + name));
  }
}
