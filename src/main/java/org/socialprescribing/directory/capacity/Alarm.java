package org.socialprescribing.directory.capacity;

import jakarta.annotation.Nullable;
import java.time.LocalDate;
import java.util.List;

/**
 * More is asked of a service than it says it can take.
 *
 * @param rank by how much is asked of it; 0 for all where the order may not tell that
 * @param service {@code HealthcareService/id}
 * @param kinds codes of {@link AlarmKind}
 * @param asked how many referrals have no answer yet
 * @param taken how many others, sent since the service spoke, it has taken on and not ended
 * @param waitingSince when the first was sent for which support has not begun
 */
record Alarm(
    int rank,
    String service,
    List<String> kinds,
    int asked,
    int taken,
    @Nullable LocalDate waitingSince) {

  Place place() {
    return new Place(rank, service);
  }
}
