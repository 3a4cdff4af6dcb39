package org.socialprescribing.directory.finding;

import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Words that a service has to have, by their stem; a word that the whole directory does not have is
 * taken to be typed wrongly, and found by what it resembles. Decision 0064.
 */
final class Words {

  private static final String KNOWN =
      """
      select w.word, numnode(q.query) = 0 as empty,
        exists (select from directory.service s where s.words @@ q.query) as known
      from unnest(:words::text[]) with ordinality w (word, number)
      cross join lateral (select plainto_tsquery('english', w.word) as query) q
      order by w.number
      """;

  private final JdbcClient database;

  Words(JdbcClient database) {
    this.database = database;
  }

  /**
   * For the rest of the transaction: how much of a word, in trigrams, has to be there. The usual
   * 0.6 does not find crochet by crotchet.
   */
  private static final String HOW_ALIKE =
      "select set_config('pg_trgm.word_similarity_threshold', '0.45', true)";

  private record Word(String word, boolean empty, boolean known) {}

  /**
   * Adds what the words demand; within a transaction.
   *
   * @return SQL of how well a service fits them, in millionths; empty where there are no words
   */
  String require(List<String> words, Conditions conditions) {
    if (words.isEmpty()) {
      return "";
    }
    List<Word> read =
        database
            .sql(KNOWN)
            .param("words", words.toArray(String[]::new))
            .query(
                (row, number) -> new Word(row.getString(1), row.getBoolean(2), row.getBoolean(3)))
            .list();
    List<String> fits = new ArrayList<>();
    String known = String.join(" ", read.stream().filter(Word::known).map(Word::word).toList());
    if (!known.isEmpty()) {
      String query = "plainto_tsquery('english', " + conditions.value(known) + ")";
      conditions.require("s.words @@ " + query);
      fits.add("ts_rank(s.words, " + query + ")");
    }
    List<String> strange =
        read.stream()
            .filter(word -> !word.known() && !word.empty())
            .map(word -> conditions.value(word.word()))
            .toList();
    if (!strange.isEmpty()) {
      database.sql(HOW_ALIKE).query(String.class).single();
    }
    strange.forEach(
        word -> {
          conditions.require("directory.sounds_like(" + word + "::text, s.spelling)");
          fits.add("directory.likeness(" + word + "::text, s.spelling)");
        });
    if (fits.isEmpty()) {
      throw Refused.value(
          "text", String.join(" ", words), "Send a word that says more, such as gardening.");
    }
    return "round(1000000 * (" + String.join(" + ", fits) + "))::bigint";
  }
}
