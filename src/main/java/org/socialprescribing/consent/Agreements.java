package org.socialprescribing.consent;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/** What a person has agreed, worked out for each purpose and for everybody of whom they spoke. */
final class Agreements {

  /** Somebody of whom no consent speaks, so that only what is for everybody reaches them. */
  private static final Recipient ANYBODY = new Recipient(null, null, Set.of());

  private final List<String> purposes;
  private final KnownConsents known;

  /**
   * @param purposes all codes of {@code permission}
   */
  Agreements(List<String> purposes, KnownConsents known) {
    this.purposes = List.copyOf(purposes);
    this.known = known;
  }

  /** At least one for each purpose, in the order of the guide. */
  List<Agreed> of(String person, LocalDate day) {
    List<SharingConsent> consents =
        known.of(person).stream().filter(consent -> consent.isInForce(day)).toList();
    return purposes.stream().flatMap(purpose -> of(consents, purpose, day).stream()).toList();
  }

  private List<Agreed> of(List<SharingConsent> all, String purpose, LocalDate day) {
    List<SharingConsent> consents = all.stream().filter(c -> c.isFor(purpose)).toList();
    var agreed = new ArrayList<Agreed>();
    for (String organisation : spoken(consents, SharingConsent::organisations)) {
      agreed.add(of(consents, purpose, recipient(organisation), null, day));
    }
    for (String name : spoken(consents, SharingConsent::names)) {
      agreed.add(of(consents, purpose, known.recipient(null, name), null, day));
    }
    for (String code : spoken(consents, SharingConsent::classes)) {
      agreed.add(of(consents, purpose, new Recipient(null, null, Set.of(code)), code, day));
    }
    Decision otherwise = Decision.of(consents, purpose, ANYBODY, day);
    if (agreed.isEmpty() || otherwise.consent() != null) {
      agreed.add(new Agreed(purpose, null, null, otherwise));
    }
    return agreed;
  }

  private static Agreed of(
      List<SharingConsent> consents, String purpose, Recipient to, String toClass, LocalDate day) {
    return new Agreed(
        purpose, toClass == null ? to : null, toClass, Decision.of(consents, purpose, to, day));
  }

  /** A role whose organisation is not known stands for itself. */
  private Recipient recipient(String party) {
    return party.startsWith("Organization/")
        ? known.recipient(party, null)
        : new Recipient(party, null, Set.of());
  }

  private static Set<String> spoken(
      Collection<SharingConsent> consents, Function<SharingConsent, Set<String>> of) {
    var all = new TreeSet<String>();
    consents.forEach(consent -> all.addAll(of.apply(consent)));
    return all;
  }
}
