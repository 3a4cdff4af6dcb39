package org.socialprescribing.directory.capacity;

import java.util.Optional;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.socialprescribing.conformance.explain.Issue;

/** What whoever refers to a service should know about its capacity, in words. F78. */
final class Notices {

  private static final String PAGE =
      "/ig/directory.html#when-more-is-asked-than-a-service-can-take";

  private Notices() {}

  /**
   * Empty where the service takes people, and where it has said nothing.
   *
   * @param taking how many of its places are spoken for
   */
  static Optional<Issue> about(Said service, int taking) {
    return notice(service, taking)
        .map(
            issue ->
                issue
                    .withType(IssueType.BUSINESSRULE)
                    .atElement("ServiceRequest.performer")
                    .withGuidePage(PAGE));
  }

  private static Optional<Issue> notice(Said service, int taking) {
    if (!service.active()) {
      return Optional.of(
          Issue.warning(
                  "service-closed",
                  "%s is not in use: people cannot be sent there.".formatted(service.id()))
              .withAdvice("Ask the group, and choose another service or correct the entry."));
    }
    if ("full".equals(service.state())) {
      return Optional.of(
          Issue.warning(
                  "service-full",
                  "%s said on %s that it is full.".formatted(service.id(), service.asOf()))
              .withAdvice(
                  "Agree with the person whether to wait, or look for another service with HealthcareService?capacity=accepting."));
    }
    if ("waiting-list".equals(service.state())) {
      return Optional.of(
          Issue.warning(
                  "service-has-waiting-list",
                  "%s said on %s that people wait%s."
                      .formatted(service.id(), service.asOf(), weeks(service)))
              .withAdvice("Tell the person, and agree what helps in the meantime."));
    }
    if (service.places() != null && taking >= service.places()) {
      return Optional.of(
          Issue.warning(
                  "service-places-taken",
                  "%s said on %s that it has %d free; so many people have been sent."
                      .formatted(service.id(), service.asOf(), service.places()))
              .withAdvice("Ask the group, and send its new capacity."));
    }
    return Optional.empty();
  }

  private static String weeks(Said service) {
    return service.weeks() == null ? "" : " %d weeks".formatted(service.weeks());
  }
}
