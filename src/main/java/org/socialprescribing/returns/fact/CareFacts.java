package org.socialprescribing.returns.fact;

import jakarta.annotation.Nullable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Contacts, waits, plans and signposts. F39 to F41, F101. */
final class CareFacts {

  private static final String ATTENDED = "attended";

  private final Known known;
  private final List<Fact> facts = new ArrayList<>();

  CareFacts(Known known) {
    this.known = known;
  }

  List<Fact> all() {
    known.current(Said.Contact.class).forEach(this::contact);
    known.current(Said.Referral.class).forEach(this::firstContact);
    known.current(Said.Plan.class).forEach(this::plan);
    known.current(Said.Signpost.class).forEach(this::signpost);
    return facts;
  }

  /** A contact at a community service is none with a link worker. */
  private void contact(Said said) {
    var contact = (Said.Contact) said.content();
    boolean isAtCommunityService =
        !contact.requests().isEmpty()
            && contact.requests().stream()
                .allMatch(request -> known.current(request, Said.Onward.class).isPresent());
    if (!contact.counts() || isAtCommunityService) {
      return;
    }
    String request = contact.requests().stream().filter(this::isReferral).findFirst().orElse(null);
    Integer minutes = contact.minutes();
    add(
        Kind.CONTACT,
        said,
        contact.on(),
        request,
        party(contact, request),
        contact.outcome(),
        minutes == null ? null : BigDecimal.valueOf(minutes));
  }

  private boolean isReferral(String request) {
    return known.current(request, Said.Referral.class).filter(Said.Referral::counts).isPresent()
        && !known.isInError(request);
  }

  /** The host that the contact names, who met the person, or who held the referral on that day. */
  private @Nullable String party(Said.Contact contact, @Nullable String request) {
    return Optional.ofNullable(contact.host())
        .or(() -> Optional.ofNullable(contact.worker()))
        .or(() -> Optional.ofNullable(request).flatMap(each -> holder(each, contact.on())))
        .orElse(null);
  }

  private Optional<String> holder(String request, LocalDate day) {
    return known
        .ownerOn(request, day)
        .or(() -> known.current(request, Said.Referral.class).map(Said.Referral::asked));
  }

  /** The first contact that took place ends the wait. */
  private void firstContact(Said said) {
    if (!isReferral(said.record())) {
      return;
    }
    var referral = (Said.Referral) said.content();
    known
        .current(Said.Contact.class)
        .filter(each -> endsTheWait((Said.Contact) each.content(), said.record()))
        .min(Comparator.comparing(each -> ((Said.Contact) each.content()).on()))
        .ifPresent(
            first -> {
              var contact = (Said.Contact) first.content();
              long days = Math.max(0, ChronoUnit.DAYS.between(referral.on(), contact.on()));
              add(
                  Kind.FIRST_CONTACT,
                  first,
                  contact.on(),
                  said.record(),
                  party(contact, said.record()),
                  null,
                  BigDecimal.valueOf(days));
            });
  }

  private static boolean endsTheWait(Said.Contact contact, String request) {
    return contact.counts()
        && ATTENDED.equals(contact.outcome())
        && contact.requests().contains(request);
  }

  private void plan(Said said) {
    var plan = (Said.Plan) said.content();
    if (plan.agreed() && plan.on() != null) {
      add(Kind.PLAN_AGREED, said, plan.on(), null, null, null, null);
    }
  }

  /** Written down to be told apart: no measure counts it as a referral. F20. */
  private void signpost(Said said) {
    var signpost = (Said.Signpost) said.content();
    if (signpost.counts()) {
      add(Kind.SIGNPOSTED, said, signpost.on(), null, signpost.by(), null, null);
    }
  }

  private void add(
      Kind kind,
      Said source,
      LocalDate day,
      @Nullable String request,
      @Nullable String party,
      @Nullable String item,
      @Nullable BigDecimal amount) {
    String person = known.person(source);
    Fact.About about =
        Optional.ofNullable(request)
            .flatMap(each -> known.current(each, Said.Referral.class))
            .map(referral -> ReferralFacts.about(known, referral))
            .orElse(Fact.About.NOTHING);
    facts.add(
        new Fact(
            kind,
            day,
            person,
            request,
            source.source(),
            new Fact.Where(known.practice(person, day), party, null),
            known.who(person, day),
            about,
            null,
            item,
            amount,
            null));
  }
}
