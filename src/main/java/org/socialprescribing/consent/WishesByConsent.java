package org.socialprescribing.consent;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.socialprescribing.consent.Decision.Outcome;
import org.socialprescribing.security.SharingWishes;

/** Reading is held to the same decisions as sending; a withdrawal counts from the next reading. */
final class WishesByConsent implements SharingWishes {

  private final KnownConsents consents;
  private final AllowedReasons reasons;
  private final Clock clock;

  WishesByConsent(KnownConsents consents, AllowedReasons reasons, Clock clock) {
    this.consents = consents;
    this.reasons = reasons;
    this.clock = clock;
  }

  @Override
  public Set<String> refusedTo(String organisation) {
    Map<String, List<SharingConsent>> refusing = consents.refusingInvolved(organisation);
    if (refusing.isEmpty()) {
      return Set.of();
    }
    Recipient recipient = consents.recipient(organisation, null);
    return refusing.entrySet().stream()
        .filter(of -> refuses(of.getValue(), recipient))
        .map(Map.Entry::getKey)
        .collect(Collectors.toUnmodifiableSet());
  }

  private boolean refuses(List<SharingConsent> all, Recipient recipient) {
    Decision decision = Decision.of(all, SharingJudge.PURPOSE, recipient, today());
    return decision.outcome() == Outcome.REFUSED
        && decision.consent().reach(recipient) != Reach.EVERYBODY;
  }

  @Override
  public Set<String> stillShared(String organisation, Collection<Sent> sent) {
    Recipient recipient = consents.recipient(organisation, null);
    Map<String, List<SharingConsent>> known =
        consents.ofAll(sent.stream().map(Sent::person).distinct().toList());
    return sent.stream()
        .filter(
            referral ->
                maySee(known.getOrDefault(referral.person(), List.of()), referral, recipient))
        .map(Sent::request)
        .collect(Collectors.toUnmodifiableSet());
  }

  private boolean maySee(List<SharingConsent> all, Sent referral, Recipient recipient) {
    return switch (Decision.of(all, SharingJudge.PURPOSE, recipient, today()).outcome()) {
      case PERMITTED -> true;
      case REFUSED -> reasons.allowRefused(referral.reasons());
      case NOT_RECORDED -> reasons.allowUnasked(referral.reasons());
    };
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), SharingConsent.ENGLAND);
  }
}
