package org.socialprescribing.consent;

import jakarta.annotation.Nullable;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/** What is known of consents and of those whom they are about. */
public final class KnownConsents {

  private static final String CONSENT =
      """
      select id, person, status = 'active' as active, permits, purposes, names, classes, decided_at,
        from_day, to_day,
        array(select coalesce(referral.organisation_of(party), party)
              from unnest(parties) as party) as organisations
      from consent.consent
      """;

  private final JdbcClient database;
  private final RecipientClasses classes;

  KnownConsents(JdbcClient database, RecipientClasses classes) {
    this.database = database;
    this.classes = classes;
  }

  /** All consents of a person, whatever their status. */
  public List<SharingConsent> of(String person) {
    return database
        .sql(CONSENT + "where person = :person order by id")
        .param("person", person)
        .query(KnownConsents::read)
        .list();
  }

  /** All consents of each of these people who has any. */
  Map<String, List<SharingConsent>> ofAll(List<String> people) {
    return byPerson(
        database
            .sql(CONSENT + "where person = any (:people)")
            .param("people", people.toArray(String[]::new)));
  }

  /** All consents of each person who has refused something and has to do with an organisation. */
  Map<String, List<SharingConsent>> refusingInvolved(String organisation) {
    return byPerson(
        database
            .sql(
                CONSENT
                    + """
                    where person in (
                      select c.person from consent.consent c
                      join referral.involvement i on i.person = c.person
                      where i.organisation = :organisation and c.status = 'active' and not c.permits)
                    """)
            .param("organisation", organisation));
  }

  private static Map<String, List<SharingConsent>> byPerson(StatementSpec consents) {
    return consents.query(KnownConsents::read).list().stream()
        .collect(Collectors.groupingBy(SharingConsent::person));
  }

  /**
   * @param id {@code Consent/id}
   */
  Optional<SharingConsent> byId(String id) {
    return database
        .sql(CONSENT + "where id = :id")
        .param("id", id)
        .query(KnownConsents::read)
        .optional();
  }

  /**
   * An onward referral that was sent.
   *
   * @param sender organisation of whoever refers; null where it has no record
   * @param organisation that of whoever was asked; null where it is named in words
   * @param name of whoever was asked
   */
  record SentOnward(
      String person,
      @Nullable String sender,
      @Nullable String organisation,
      @Nullable String name) {

    /** Whether this is one of the two between whom the referral goes. */
    boolean isBetween(Recipient owner) {
      return owner.organisation() == null
          ? organisation == null && owner.name() != null && owner.name().equals(name)
          : owner.organisation().equals(organisation) || owner.organisation().equals(sender);
    }
  }

  /**
   * @param id {@code ServiceRequest/id}; empty for other referrals
   */
  Optional<SentOnward> onwardReferral(String id) {
    return database
        .sql(
            """
            select person, sender, organisation, name from referral.onward_referral where id = :id
            """)
        .param("id", id)
        .query(SentOnward.class)
        .optional();
  }

  /**
   * @param person {@code Patient/id}
   */
  boolean knowPerson(String person) {
    return database
        .sql("select count(*) from referral.person_as_sent where id = :person")
        .param("person", person)
        .query(Boolean.class)
        .single();
  }

  /**
   * Whoever is behind a reference: an organisation itself, that of a role, or the one that provides
   * a service.
   *
   * @param party {@code Type/id}; null when there is a name alone
   * @param name what it is called where there is no organisation with a record
   */
  public Recipient recipient(@Nullable String party, @Nullable String name) {
    return database
        .sql(
            """
            select id, name, types from consent.organisation
            where id = referral.organisation_of(:party)
            """)
        .param("party", party)
        .query(
            (row, number) ->
                new Recipient(
                    row.getString("id"),
                    row.getString("name"),
                    classes.of(texts(row.getArray("types")))))
        .optional()
        .orElseGet(() -> new Recipient(null, name, classes.ofNameAlone()));
  }

  /**
   * Whoever changes what a person has agreed, or judges by it, waits for the other until this
   * transaction has ended.
   */
  void takeTurns(String person) {
    database
        .sql("select pg_advisory_xact_lock(hashtextextended(:thing, 0))")
        .param("thing", "consents of " + person)
        .query(String.class)
        .list();
  }

  private static SharingConsent read(ResultSet row, int number) throws SQLException {
    return new SharingConsent(
        row.getString("id"),
        row.getString("person"),
        row.getBoolean("active"),
        row.getBoolean("permits"),
        texts(row.getArray("purposes")),
        texts(row.getArray("organisations")),
        texts(row.getArray("names")),
        texts(row.getArray("classes")),
        row.getTimestamp("decided_at").toInstant(),
        row.getObject("from_day", LocalDate.class),
        row.getObject("to_day", LocalDate.class));
  }

  private static Set<String> texts(Array array) throws SQLException {
    return Set.copyOf(Arrays.asList((String[]) array.getArray()));
  }
}
