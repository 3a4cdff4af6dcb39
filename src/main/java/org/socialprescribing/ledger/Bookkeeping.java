package org.socialprescribing.ledger;

import jakarta.annotation.Nullable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which lines follow from an acceptance, the agreements of its provider, and what is booked. It
 * knows neither database nor FHIR.
 *
 * <p>After {@link #settle} an acceptance that stands, and for which somebody pays, has one line
 * that nothing has taken back; every other has none. To settle again adds nothing.
 */
final class Bookkeeping {

  /**
   * Agreements for a service before those for all of a provider; what is paid before what costs.
   */
  private static final Comparator<Agreement> FIRST_CHOICE =
      Comparator.comparing((Agreement agreement) -> agreement.services().isEmpty())
          .thenComparing(agreement -> !agreement.isLimited())
          .thenComparing(Agreement::from)
          .thenComparing(Agreement::id);

  private final boolean refusing;

  /**
   * @param refusing whether an acceptance is refused that finds nothing left, and not flagged
   */
  Bookkeeping(boolean refusing) {
    this.refusing = refusing;
  }

  /**
   * What the bookkeeping has to know beside the acceptance.
   *
   * @param open the line of this task that nothing has taken back; null where there is none
   * @param agreements of the provider, and of that of the open line; in force or not
   * @param drawn the sum of the lines of each agreement, by its id
   */
  record Known(@Nullable Line open, Collection<Agreement> agreements, Map<String, Amount> drawn) {}

  /**
   * @param isMove whether it is the acceptance that changes, and not an agreement: nobody is
   *     refused a place because of another's change
   * @return lines to add, in this order; none where everything is as it should be
   * @throws OverDrawn where nothing is left and that is to be refused
   */
  List<Line> settle(Acceptance acceptance, Known known, boolean isMove, Instant now) {
    var lines = new ArrayList<Line>();
    var drawn = known.drawn();
    Line open = known.open();
    if (open != null) {
      if (holds(open, acceptance, known.agreements())) {
        return lines;
      }
      Line contra = contra(open, acceptance, known.agreements(), now);
      lines.add(contra);
      drawn = Drawn.with(drawn, contra);
    }
    if (acceptance.standing() && acceptance.provider() != null) {
      book(acceptance, known.agreements(), drawn, isMove, now).ifPresent(lines::add);
    }
    return lines;
  }

  /** Whether a line says what it would say if it were booked now. */
  private static boolean holds(Line open, Acceptance acceptance, Collection<Agreement> agreements) {
    return acceptance.standing()
        && open.taskVersion() == acceptance.sinceVersion()
        && open.party().equals(acceptance.party())
        && open.provider().equals(acceptance.provider())
        && agreements.stream()
            .anyMatch(
                agreement ->
                    agreement.id().equals(open.agreement())
                        && agreement.payer().equals(open.payer())
                        && agreement.provider().equals(open.provider())
                        && agreement.covers(open.party(), open.day())
                        && agreement.draw().equals(open.drawn()));
  }

  /** On the day on which the acceptance ended; else on its own, since it should not have been. */
  private static Line contra(
      Line open, Acceptance acceptance, Collection<Agreement> agreements, Instant now) {
    long version =
        agreements.stream()
            .filter(agreement -> agreement.id().equals(open.agreement()))
            .mapToLong(Agreement::version)
            .findFirst()
            .orElse(open.agreementVersion());
    boolean hasEnded =
        acceptance.endedVersion() != null && acceptance.endedVersion() > open.taskVersion();
    return hasEnded
        ? open.contra(version, acceptance.endedVersion(), acceptance.ended(), now)
        : open.contra(version, open.taskVersion(), open.day(), now);
  }

  private Optional<Line> book(
      Acceptance acceptance,
      Collection<Agreement> agreements,
      Map<String, Amount> drawn,
      boolean isMove,
      Instant now) {
    List<Agreement> candidates =
        agreements.stream()
            .filter(agreement -> agreement.provider().equals(acceptance.provider()))
            .filter(agreement -> agreement.covers(acceptance.party(), acceptance.since()))
            .sorted(FIRST_CHOICE)
            .toList();
    Optional<Agreement> withRoom =
        candidates.stream()
            .filter(each -> each.hasRoom(drawn.getOrDefault(each.id(), Amount.NOTHING)))
            .findFirst();
    if (withRoom.isEmpty() && !candidates.isEmpty() && refusing && isMove) {
      throw new OverDrawn(candidates.get(0).id());
    }
    return withRoom
        .or(() -> candidates.stream().findFirst())
        .map(agreement -> Line.booked(agreement, acceptance, withRoom.isEmpty(), now));
  }

  /** Nothing is left of an agreement. */
  static final class OverDrawn extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String agreement;

    OverDrawn(String agreement) {
      super("over-drawn", null, false, false);
      this.agreement = agreement;
    }

    /** {@code Contract/id}. */
    String agreement() {
      return agreement;
    }
  }
}
