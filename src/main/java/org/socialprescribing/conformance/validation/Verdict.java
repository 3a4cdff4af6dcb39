package org.socialprescribing.conformance.validation;

import jakarta.annotation.Nullable;
import java.util.List;
import org.socialprescribing.conformance.quick.Accepted;

/**
 * What the guide says about a request's body.
 *
 * @param findings in the order of the text; errors, warnings and information
 * @param profiles for each resource of the body the canonical of the profile it was validated
 *     against: one for a single resource, one for each entry of a bundle, null for an entry without
 *     a resource or where no profile fits
 * @param type the resource type of the body, null when it cannot be read
 * @param id the id that the body gives itself, null when none
 */
public record Verdict(
    List<Finding> findings, List<String> profiles, @Nullable String type, @Nullable String id) {

  static Verdict accepted(Accepted body) {
    return new Verdict(List.of(), body.profiles(), body.type(), body.id());
  }

  /** Whether nothing stands against storing the body. */
  public boolean isAccepted() {
    return findings.stream().noneMatch(Finding::isRefusal);
  }
}
