package org.socialprescribing.directory.feed;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.socialprescribing.RunningServer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** F70. A feed becomes records of the directory, and stays in step with them. */
class ImportingAFeedIT extends RunningServer {

  @Autowired private Importing importing;
  @Autowired private JdbcClient database;

  @Test
  void everyEntryIsARecordAndTheReportCountsIt() {
    try (FakeFeed feed = FakeFeed.of(7)) {
      Run run = new Importer(importing, feed, 3).run();

      assertThat(run.state()).isEqualTo(Run.State.COMPLETED);
      assertThat(Importer.counts(run)).isEqualTo(Map.of("created", 7L));
      assertThat(run.troubles()).isEmpty();
      ObjectNode stored = service(feed.id(4));
      assertThat(stored.path("name").asText()).isEqualTo("Lunch club 4");
      assertThat(stored.at("/meta/versionId").asText()).isEqualTo("1");
      assertThat(fhir.get(stored.at("/providedBy/reference").asText()).status()).isEqualTo(200);
      assertThat(fhir.get("HealthcareService?name=Lunch%20club%204&_id=" + feed.id(4)).resources())
          .hasSize(1);
    }
  }

  @Test
  void whatHasNotChangedIsNotWrittenAgain() {
    try (FakeFeed feed = FakeFeed.of(4)) {
      var importer = new Importer(importing, feed, 2);
      importer.run();
      feed.services.replaceAll(service -> reordered(service));

      Run again = importer.run();

      assertThat(Importer.counts(again)).isEqualTo(Map.of("unchanged", 4L));
      assertThat(service(feed.id(0)).at("/meta/versionId").asText()).isEqualTo("1");
    }
  }

  @Test
  void anUnchangedPageIsNotEvenReadWhereTheFeedHasEtags() {
    try (FakeFeed feed = FakeFeed.of(4)) {
      feed.hasEtags = true;
      var importer = new Importer(importing, feed, 2);
      importer.run();
      feed.services.get(3).put("name", "Breakfast club");

      Run again = importer.run();

      assertThat(Importer.counts(again)).isEqualTo(Map.of("unchanged", 3L, "changed", 1L));
      assertThat(service(feed.id(3)).path("name").asText()).isEqualTo("Breakfast club");
      assertThat(service(feed.id(3)).at("/meta/versionId").asText()).isEqualTo("2");
      assertThat(fhir.get("HealthcareService?name=Breakfast&_id=" + feed.id(3)).resources())
          .hasSize(1);
      assertThat(fhir.get("HealthcareService?name=Lunch&_id=" + feed.id(3)).resources()).isEmpty();
    }
  }

  @Test
  void aListInShortIsFilledUpEntryByEntry() {
    try (FakeFeed feed = FakeFeed.of(3)) {
      feed.listsInShort = true;
      feed.hasEtags = true;
      var importer = new Importer(importing, feed, 2);

      assertThat(Importer.counts(importer.run())).isEqualTo(Map.of("created", 3L));
      assertThat(service(feed.id(1)).path("location")).hasSize(1);
      assertThat(Importer.counts(importer.run())).isEqualTo(Map.of("unchanged", 3L));
    }
  }

  @Test
  void whatVanishesBecomesInactiveAndComesBack() {
    try (FakeFeed feed = FakeFeed.of(3)) {
      var importer = new Importer(importing, feed, 2);
      importer.run();
      ObjectNode gone = feed.services.remove(1);
      String id = gone.path("id").asText();

      Run without = importer.run();
      assertThat(Importer.counts(without)).isEqualTo(Map.of("unchanged", 2L, "deactivated", 1L));
      assertThat(service(id).path("active").asBoolean(true)).isFalse();
      assertThat(fhir.get("HealthcareService?active=true&_id=" + id).resources()).isEmpty();
      assertThat(Importer.counts(importer.run())).isEqualTo(Map.of("unchanged", 2L));

      feed.services.add(gone);
      assertThat(Importer.counts(importer.run()))
          .isEqualTo(Map.of("unchanged", 2L, "reactivated", 1L));
      assertThat(service(id).path("active").asBoolean()).isTrue();
      assertThat(fhir.get("HealthcareService/" + id + "/_history").resources()).hasSize(3);
    }
  }

  @Test
  void aDirectoryAppsEditStaysUntilTheFeedSaysSomethingNew() {
    try (FakeFeed feed = FakeFeed.of(2)) {
      var importer = new Importer(importing, feed, 2);
      importer.run();
      ObjectNode edited = service(feed.id(0));
      edited.put("name", "Edited by an app");
      assertThat(fhir.change(edited).status()).isEqualTo(200);

      importer.run();
      assertThat(service(feed.id(0)).path("name").asText()).isEqualTo("Edited by an app");

      feed.services.get(0).put("description", "Now with pudding.");
      assertThat(Importer.counts(importer.run())).containsEntry("changed", 1L);
      assertThat(service(feed.id(0)).path("name").asText()).isEqualTo("Lunch club 0");
    }
  }

  @Test
  void aStoppedImportGoesOnWithThePageThatComesNext() {
    try (FakeFeed feed = FakeFeed.of(6)) {
      var importer = new Importer(importing, feed, 2, Importer.PATIENT);
      var thirdIsAsked = new CountDownLatch(1);
      var thirdMayCome = new CountDownLatch(1);
      feed.pages.put(
          3,
          exchange -> {
            thirdIsAsked.countDown();
            thirdMayCome.await();
          });

      Run stopped = importer.run(() -> nextPage(importer.name) == 3 && come(thirdIsAsked));

      assertThat(stopped.state()).isEqualTo(Run.State.STOPPED);
      assertThat(stopped.nextPage()).isEqualTo(3);
      thirdMayCome.countDown();
      feed.pages.clear();
      feed.asked.clear();

      Run whole = importer.run();

      assertThat(whole.id()).isEqualTo(stopped.id());
      assertThat(whole.state()).isEqualTo(Run.State.COMPLETED);
      assertThat(Importer.counts(whole)).isEqualTo(Map.of("created", 6L));
      assertThat(feed.asked).hasSize(1).first().asString().contains("page=3");
    }
  }

  @Test
  void aBadEntryIsKeptApartWithItsReasonAndStopsNothing() {
    try (FakeFeed feed = FakeFeed.of(4)) {
      feed.services.get(1).remove("name");
      feed.services.get(2).put("id", "none");
      var importer = new Importer(importing, feed, 2);

      Run run = importer.run();

      assertThat(run.state()).isEqualTo(Run.State.COMPLETED);
      assertThat(Importer.counts(run)).isEqualTo(Map.of("created", 2L, "quarantined", 2L));
      assertThat(held(importer.name))
          .containsEntry(feed.id(1), "unreadable")
          .containsEntry("page 2, entry 1", "id-missing");

      feed.services.get(1).put("name", "Lunch club");
      feed.services.remove(2);
      assertThat(importer.run().state()).isEqualTo(Run.State.COMPLETED);
      assertThat(held(importer.name)).isEmpty();
    }
  }

  @Test
  void pagesThatHaveComeMeanwhileAreStoredTogether() {
    try (FakeFeed feed = FakeFeed.of(12)) {
      var importer = new Importer(importing, feed, 1, Importer.PATIENT);

      Run run = importer.run(() -> waitForThePagesAfterTheFirst(importer, feed));

      assertThat(Importer.counts(run)).isEqualTo(Map.of("created", 12L));
      assertThat(transactions(importer.name)).isLessThan(5);
    }
  }

  /** Stops nothing: what has come when the last page is asked for is stored in one go. */
  private boolean waitForThePagesAfterTheFirst(Importer importer, FakeFeed feed) {
    String last = "page=" + feed.services.size();
    Instant deadline = Instant.now().plusSeconds(30);
    while (nextPage(importer.name) > 1
        && feed.asked.stream().noneMatch(path -> path.contains(last))) {
      assertThat(Instant.now()).isBefore(deadline);
    }
    return false;
  }

  @Test
  void anEntryThatTheDatabaseRefusesIsFoundAmongPagesThatAreStoredTogether() {
    try (FakeFeed feed = FakeFeed.of(12)) {
      refuse(feed.id(8));
      var importer = new Importer(importing, feed, 1, Importer.PATIENT);

      Run run = importer.run(() -> waitForThePagesAfterTheFirst(importer, feed));

      assertThat(run.state()).isEqualTo(Run.State.COMPLETED);
      assertThat(Importer.counts(run)).isEqualTo(Map.of("created", 11L, "quarantined", 1L));
      assertThat(held(importer.name)).isEqualTo(Map.of(feed.id(8), "not-stored"));
      assertThat(pageOfHeld(importer.name)).isEqualTo(9);
      assertThat(service(feed.id(11)).at("/meta/versionId").asText()).isEqualTo("1");
    } finally {
      database.sql("alter table openreferral.service drop constraint refused").update();
    }
  }

  private void refuse(String id) {
    database
        .sql(
            "alter table openreferral.service add constraint refused check (record <> 'HealthcareService/%s')"
                .formatted(id))
        .update();
  }

  private int pageOfHeld(String feed) {
    return number("select page from feed.quarantine where feed = ?", feed);
  }

  /** In how many transactions its pages were stored. */
  private int transactions(String feed) {
    return number(
        "select count(distinct s.xmin::text) from feed.seen s join feed.run r on r.id = s.run where r.feed = ?",
        feed);
  }

  private int nextPage(String feed) {
    return number("select max(next_page) from feed.run where feed = ?", feed);
  }

  private int number(String sql, String feed) {
    return database.sql(sql).param(feed).query(Integer.class).single();
  }

  private static boolean come(CountDownLatch event) {
    try {
      return event.await(30, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void aRecordThatNoFeedHasBroughtIsNotOverwritten() {
    try (FakeFeed feed = FakeFeed.of(2)) {
      var first = new Importer(importing, feed, 5);
      first.run();
      var second = new Importer(importing, feed, 5);

      Run run = second.run();

      assertThat(Importer.counts(run)).isEqualTo(Map.of("quarantined", 2L));
      assertThat(held(second.name).values()).containsOnly("id-taken");
      assertThat(service(feed.id(0)).at("/meta/versionId").asText()).isEqualTo("1");
    }
  }

  private Map<String, String> held(String feed) {
    var held = new java.util.TreeMap<String, String>();
    database
        .sql("select entry, code from feed.quarantine where feed = ?")
        .param(feed)
        .query((row, number) -> held.put(row.getString(1), row.getString(2)))
        .list();
    return held;
  }

  private ObjectNode service(String id) {
    return (ObjectNode) fhir.get("HealthcareService/" + id).json();
  }

  /** The same fields in another order. */
  private static ObjectNode reordered(ObjectNode service) {
    ObjectNode other = service.objectNode();
    var names = new java.util.ArrayList<String>();
    service.fieldNames().forEachRemaining(names::add);
    java.util.Collections.reverse(names);
    names.forEach(name -> other.set(name, service.get(name)));
    return other.putNull("fees");
  }
}
