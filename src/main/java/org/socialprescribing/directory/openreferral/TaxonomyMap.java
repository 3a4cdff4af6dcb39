package org.socialprescribing.directory.openreferral;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/**
 * What known terms of taxonomies mean here: {@code openreferral/taxonomy-map.csv}, with the columns
 * taxonomy ({@code *} for any), term (name or code), class and need.
 */
final class TaxonomyMap {

  private static final String FILE = "/openreferral/taxonomy-map.csv";
  private static final String ANY = "*";

  /**
   * @param destination a class of returns; empty where the term has none
   * @param need a code of the guide's needs; empty where the term has none
   */
  record Meaning(String destination, String need) {}

  private static final Meaning NONE = new Meaning("", "");

  private final Map<String, Meaning> meanings = new HashMap<>();

  TaxonomyMap() {
    try (InputStream file = TaxonomyMap.class.getResourceAsStream(FILE);
        Reader text = new InputStreamReader(file, StandardCharsets.UTF_8)) {
      for (CSVRecord line :
          CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).build().parse(text)) {
        meanings.put(
            key(line.get("taxonomy")) + "\n" + key(line.get("term")),
            new Meaning(line.get("class"), line.get("need")));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Nothing, where neither name nor code is known. */
  Meaning of(String taxonomy, String name, String code) {
    return find(taxonomy, name)
        .or(() -> find(taxonomy, code))
        .or(() -> find(ANY, name))
        .orElse(NONE);
  }

  /** Every meaning, so that a test can hold them against the guide. */
  Map<String, Meaning> all() {
    return Map.copyOf(meanings);
  }

  private Optional<Meaning> find(String taxonomy, String term) {
    return Optional.ofNullable(meanings.get(key(taxonomy) + "\n" + key(term)));
  }

  /** Words without case, spaces and signs, apart from the star. */
  static String key(String words) {
    return words.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}*]", "");
  }
}
