package org.socialprescribing.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.socialprescribing.MovableClock;
import org.socialprescribing.RunningServer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A message leaves when what it tells of has been stored, and at least once whatever happens; with
 * a table, kinds and a time of the test's own.
 */
class DeliveringMessagesIT extends RunningServer {

  private static final String SCHEMA = "outbox_of_the_test";
  private static final Duration OFTEN = Duration.ofMillis(50);
  private static final Duration HEARTBEAT = Duration.ofSeconds(30);

  @Autowired private DataSource source;
  @Autowired private PlatformTransactionManager transactions;

  private final MovableClock time = new MovableClock();
  private final Kind kind = new Kind("test-" + letters());
  private final Retries retries = new Retries(Duration.ofMinutes(1), Duration.ofHours(1), 3);
  private final List<Deliveries> servers = new CopyOnWriteArrayList<>();
  private final List<String> delivered = new CopyOnWriteArrayList<>();
  private MessageTable table;
  private Outbox outbox;

  @BeforeEach
  void prepare() {
    table = MessageTable.in(SCHEMA, source);
    outbox = new Outbox(source, table, time);
  }

  @AfterEach
  void stopAll() {
    servers.forEach(Deliveries::stop);
  }

  @Test
  void aMessageLeavesOnceWhenItsTransactionHasCommitted() {
    server(source, (key, data) -> delivered.add(key + "=" + data));

    inTransaction(
        () -> {
          outbox.send(kind, "greeting", "Grüße");
          pause(OFTEN.multipliedBy(4));
          assertThat(delivered).isEmpty();
        });

    await(() -> outbox.count(kind) == 0);
    assertThat(delivered).containsExactly("greeting=Grüße");
  }

  @Test
  void aTransactionThatIsRolledBackLeavesNoMessage() {
    new TransactionTemplate(transactions)
        .executeWithoutResult(
            transaction -> {
              outbox.send(kind, "lost", "");
              assertThat(outbox.count(kind)).isOne();
              transaction.setRollbackOnly();
            });

    assertThat(outbox.count(kind)).isZero();
  }

  @Test
  void noMessageIsWrittenOutsideATransaction() {
    assertThatIllegalStateException().isThrownBy(() -> outbox.send(kind, "alone", ""));
    assertThat(outbox.count(kind)).isZero();
  }

  @Test
  void theSameMessageIsWrittenOnce() {
    send("twice", "first");
    send("twice", "second");

    server(source, (key, data) -> delivered.add(data));

    await(() -> outbox.count(kind) == 0);
    assertThat(delivered).containsExactly("first");
  }

  @Test
  void aFailureIsTriedAgainAfterWaitsThatGrowAndShowsWhenStuck() {
    var metrics = new SimpleMeterRegistry();
    new OutboxMetrics(outbox, List.of(kind), 3).bindTo(metrics);
    server(
        source,
        (key, data) -> {
          delivered.add(key);
          if (delivered.size() < 4) {
            throw new NotDelivered("not yet");
          }
        });
    send("stubborn", "");

    await(() -> failures("stubborn") == 1);
    assertThat(delivered).hasSize(1);
    time.pass(Duration.ofSeconds(61));
    await(() -> failures("stubborn") == 2);
    time.pass(Duration.ofSeconds(61));
    pause(OFTEN.multipliedBy(6));
    assertThat(delivered).as("the second wait is longer").hasSize(2);
    assertThat(metrics.get("outbox.waiting").gauge().value()).isOne();
    assertThat(metrics.get("outbox.stuck").gauge().value()).isZero();

    time.pass(Duration.ofSeconds(60));
    await(() -> failures("stubborn") == 3);
    assertThat(metrics.get("outbox.stuck").gauge().value()).isOne();

    time.pass(Duration.ofSeconds(241));
    await(() -> outbox.count(kind) == 0);
    assertThat(delivered).hasSize(4);
    assertThat(metrics.get("outbox.stuck").gauge().value()).isZero();
  }

  @Test
  void severalServersShareTheMessagesAndDeliverEachOnce() {
    var byOther = new CopyOnWriteArrayList<String>();
    inTransaction(
        () -> IntStream.range(0, 40).forEach(i -> outbox.send(kind, String.valueOf(i), "")));
    server(source, (key, data) -> slowly(delivered, key));
    server(source, (key, data) -> slowly(byOther, key));

    await(() -> outbox.count(kind) == 0);

    assertThat(delivered).isNotEmpty();
    assertThat(byOther).isNotEmpty();
    assertThat(IntStream.range(0, 40).mapToObj(String::valueOf))
        .allSatisfy(
            key ->
                assertThat(List.of(delivered, byOther))
                    .filteredOn(l -> l.contains(key))
                    .hasSize(1));
    assertThat(delivered.size() + byOther.size()).isEqualTo(40);
  }

  @Test
  void whatAServerTookBeforeItDiedIsDeliveredByAnother() {
    var dying = new CutOff(source);
    server(
        dying,
        OFTEN,
        (key, data) -> {
          delivered.add("by the dying");
          dying.cut();
        });
    send("survivor", "");
    await(() -> delivered.size() == 1);

    server(source, OFTEN, (key, data) -> delivered.add("by another"));

    await(() -> outbox.count(kind) == 0);
    assertThat(delivered).containsExactly("by the dying", "by another");
  }

  @Test
  void aMessageThatNoServerKnowsHowToDeliverStaysAndShows() {
    var unknown = new Kind("unknown-" + letters());
    inTransaction(() -> outbox.send(unknown, "later", ""));
    server(source, (key, data) -> delivered.add(key));
    send("known", "");

    await(() -> outbox.count(kind) == 0);

    assertThat(outbox.count(unknown)).isOne();
    assertThat(outbox.stuck(unknown, 3)).isZero();
    time.pass(Duration.ofMinutes(16));
    assertThat(outbox.stuck(unknown, 3)).isOne();
  }

  /** What a delivery does. */
  private interface Work {
    void deliver(String key, String data);
  }

  private void server(DataSource database, Work work) {
    server(database, HEARTBEAT, work);
  }

  private void server(DataSource database, Duration heartbeat, Work work) {
    var delivery =
        new Delivery() {
          @Override
          public Kind kind() {
            return kind;
          }

          @Override
          public void deliver(String key, String data) {
            work.deliver(key, data);
          }
        };
    var pace = new Deliveries.Pace(OFTEN, heartbeat);
    var server = new Deliveries(database, table, List.of(delivery), retries, pace, time);
    servers.add(server);
    server.start();
  }

  private void send(String key, String data) {
    inTransaction(() -> outbox.send(kind, key, data));
  }

  private void inTransaction(Runnable work) {
    new TransactionTemplate(transactions).executeWithoutResult(transaction -> work.run());
  }

  private int failures(String key) {
    Waiting message = outbox.waiting(kind).get(key);
    return message == null ? -1 : message.failures();
  }

  private static void slowly(List<String> seen, String key) {
    pause(Duration.ofMillis(20));
    seen.add(key);
  }

  private static void await(BooleanSupplier reached) {
    Instant deadline = Instant.now().plusSeconds(20);
    while (!reached.getAsBoolean()) {
      assertThat(Instant.now()).as("waited for too long").isBefore(deadline);
      pause(Duration.ofMillis(10));
    }
  }

  private static void pause(Duration time) {
    try {
      Thread.sleep(time.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static String letters() {
    return UUID.randomUUID().toString().replaceAll("[^a-f]", "");
  }
}
