package org.socialprescribing.security.scope;

import jakarta.annotation.Nullable;
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
import java.util.Set;

/**
 * Which records each operation of this server reads: {@code security/operations.csv}, one line for
 * an operation at a type.
 *
 * <p>An operation without a line is refused to everybody.
 */
final class OperationTable {

  private static final String FILE = "/security/operations.csv";

  private final Map<String, List<Need>> needs = new LinkedHashMap<>();
  private final Map<String, OpenTo> openTo = new LinkedHashMap<>();

  /**
   * Which actors may call an operation, and at which records.
   *
   * @param actors as the claim names them
   * @param whose {@code staff} for the caller's own organisation and its roles, {@code readable}
   *     for records that the caller may read, {@code none} where it is called at no record
   */
  record OpenTo(Set<String> actors, String whose) {

    static final String STAFF = "staff";
    static final String READABLE = "readable";
    static final String NONE = "none";
  }

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
    String key = key(columns[0], columns[1]);
    needs.put(key, Arrays.stream(columns[2].trim().split(" ")).map(Need::parse).toList());
    openTo.put(key, new OpenTo(Set.of(columns[3].split(" ")), columns[4]));
  }

  /** To whom an operation is open besides the operator; without a line to nobody. */
  OpenTo openTo(@Nullable String type, String name) {
    return openTo.getOrDefault(key(type, name), new OpenTo(Set.of(), OpenTo.READABLE));
  }

  /**
   * @param type the type at which it is called; null for the server as a whole
   * @param name with the dollar sign, as {@code $worklist}
   */
  Optional<List<Need>> of(@Nullable String type, String name) {
    return Optional.ofNullable(needs.get(key(type, name)));
  }

  /** The column of the type is empty for operations of the server as a whole. */
  private static String key(@Nullable String type, String name) {
    return (type == null ? "" : type) + "/" + name;
  }
}
