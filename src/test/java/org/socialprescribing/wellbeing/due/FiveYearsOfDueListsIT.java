package org.socialprescribing.wellbeing.due;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.socialprescribing.RunningServer;
import org.socialprescribing.readmodel.ReadModel;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Five years in the lives of many people, event after event: referral, contact, forms and their
 * withdrawal, closure, re-opening, change of owner, death. On every day the list is what a model
 * says that looks at that day alone. Trap 4.
 */
class FiveYearsOfDueListsIT extends RunningServer {

  private static final int LIVES = 40;

  /** From which the list follows. */
  private static final Set<String> SCHEMAS = Set.of("referral", "wellbeing");

  @Autowired private List<ReadModel> models;
  @Autowired private JdbcClient database;
  @Autowired private PlatformTransactionManager transactions;

  // F81, F82, F83.
  @Test
  void theListIsRightOnEveryDay() {
    // Nothing of this is kept: there are no records behind it.
    new TransactionTemplate(transactions)
        .executeWithoutResult(
            transaction -> {
              transaction.setRollbackOnly();
              var random = new Random(81);
              List<ReadModel> followed =
                  models.stream().filter(model -> SCHEMAS.contains(model.schema())).toList();
              for (int number = 0; number < LIVES; number++) {
                live(new SimulatedLife(number, followed), random);
              }
            });
  }

  private void live(SimulatedLife life, Random random) {
    Map<LocalDate, String> listed = new TreeMap<>();
    Map<LocalDate, String> expected = new TreeMap<>();
    List<DuePoint> points = List.of();
    for (int day = 0; day < 5 * 365; day++) {
      LocalDate today = SimulatedLife.BEGIN.plusDays(day);
      if (life.passes(today, random)) {
        points = points(life);
      }
      for (String instrument : List.of("ons4", "pam")) {
        String due =
            points.stream()
                .filter(p -> p.instrument().equals(instrument))
                .filter(p -> !p.from().isAfter(today) && today.isBefore(p.closes()))
                .map(p -> p.referral() + " " + p.point() + " by " + p.by())
                .reduce("", (one, other) -> one + other);
        listed.merge(today, due, (one, other) -> one + ", " + other);
        expected.merge(today, life.due(instrument, today), (one, other) -> one + ", " + other);
      }
    }
    assertThat(listed).as(life.toString()).isEqualTo(expected);
  }

  private List<DuePoint> points(SimulatedLife life) {
    return database
        .sql(
            """
            select referral, instrument, point, from_day, by_day, until_day, closes
            from wellbeing.due where organisation = ? order by closes
            """)
        .param(life.organisation())
        .query(
            (row, number) ->
                new DuePoint(
                    row.getString(1),
                    row.getString(2),
                    row.getInt(3),
                    row.getObject(4, LocalDate.class),
                    row.getObject(5, LocalDate.class),
                    row.getObject(6, LocalDate.class),
                    row.getObject(7, LocalDate.class)))
        .list();
  }
}
