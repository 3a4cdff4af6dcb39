package org.socialprescribing.security.actor;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.socialprescribing.security.SharingWishes;
import org.socialprescribing.security.SharingWishes.Sent;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What one organisation was asked to do: the referrals sent to it that are open, or were closed not
 * long ago, and what they may still tell.
 *
 * @param tasks {@code Task/id} of all of them: that it was asked is its own to know
 * @param shown those whose content the people still want it to see
 */
record Asked(List<String> tasks, List<Referral> shown) {

  /**
   * @param flags {@code Flag/id} of the risks and requirements that it names
   */
  record Referral(
      String task, String request, String person, Set<String> flags, Set<String> reasons) {}

  static Asked of(
      JdbcClient database, SharingWishes wishes, String organisation, String closedAfter) {
    List<Referral> all =
        database
            .sql(
                """
                select i.record as task, q.request, q.person, q.flags, q.sharing_reasons
                from referral.involvement i
                join referral.followed f on f.task = i.record
                join referral.referred_to q on q.request = f.request
                where i.organisation = ? and i.part in ('asked', 'held')
                  and (i.closed_at is null or i.closed_at > ?::timestamptz)
                """)
            .params(organisation, closedAfter)
            .query(Asked::read)
            .list();
    if (all.isEmpty()) {
      return new Asked(List.of(), List.of());
    }
    Set<String> shared =
        wishes.stillShared(
            organisation,
            all.stream().map(a -> new Sent(a.request(), a.person(), a.reasons())).toList());
    return new Asked(
        all.stream().map(Referral::task).distinct().toList(),
        all.stream().filter(referral -> shared.contains(referral.request())).toList());
  }

  private static Referral read(ResultSet row, int number) throws SQLException {
    return new Referral(
        row.getString("task"),
        row.getString("request"),
        row.getString("person"),
        texts(row.getArray("flags")),
        texts(row.getArray("sharing_reasons")));
  }

  private static Set<String> texts(Array array) throws SQLException {
    return Set.of((String[]) array.getArray());
  }

  String people() {
    return words(shown.stream().map(Referral::person));
  }

  String requests() {
    return words(shown.stream().map(Referral::request));
  }

  String flags() {
    return words(shown.stream().map(Referral::flags).flatMap(Collection::stream));
  }

  String everyTask() {
    return words(tasks.stream());
  }

  private static String words(Stream<String> names) {
    return names.distinct().sorted().collect(Collectors.joining(" "));
  }
}
