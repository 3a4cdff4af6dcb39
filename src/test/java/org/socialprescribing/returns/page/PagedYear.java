package org.socialprescribing.returns.page;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Facts of a year long ago, written straight into their table; other tests share the database. */
final class PagedYear {

  static final int REFERRALS = 240;
  static final int WOMEN = 160;

  private PagedYear() {}

  static void write(JdbcClient database) {
    database
        .sql(
            """
            insert into returns.fact (person, source, known_at, day, version, kind, weight, age,
              tenth, gender, ethnicity, origin, item, needs, amount, base)
            select -5000 - i, -5000 - i, date '2001-04-01' + i % 365 + 1, date '2001-04-01' + i % 365,
              1, kind, 1, 15 + i % 80, 1 + i % 10, case when i % 3 = 0 then 'male' else 'female' end,
              chr(65 + i % 5), case when i % 4 = 0 then 'self-referral' else 'gp' end, item,
              array[case when i % 7 = 0 then 'debt' else 'loneliness' end], i % 30, 4
            from generate_series(1, :n) i,
              (values (3, null), (6, 'attended'), (6, 'did-not-attend'), (5, null), (11, 'ons4-happy'))
                kinds (kind, item)
            where kind <> 6 or item = 'attended' or i % 5 = 0
            """)
        .param("n", REFERRALS)
        .update();
  }

  static void remove(JdbcClient database) {
    database.sql("delete from returns.fact where person < -5000 and person >= -5300").update();
  }
}
