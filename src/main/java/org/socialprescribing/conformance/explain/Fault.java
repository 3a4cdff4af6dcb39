package org.socialprescribing.conformance.explain;

import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.hl7.fhir.r5.elementmodel.Element;
import org.socialprescribing.conformance.explain.Correction.Action;
import org.socialprescribing.conformance.validation.Finding;
import org.socialprescribing.fhir.Canonical;

/**
 * One finding on its way to an explained issue.
 *
 * @param rule the rule that is broken
 * @param path the element it is about, starting at the resource's type
 */
record Fault(Finding finding, String rule, ElementPath path) {

  static Fault of(Finding finding) {
    String root = finding.resource() == null ? "" : finding.resource().fhirType();
    String location = finding.message().getLocation();
    // Entries of a bundle are read with the bundle's path; rules are about the resource in the
    // entry.
    if (!finding.within().isEmpty() && location != null && location.startsWith(finding.within())) {
      location = root + location.substring(finding.within().length());
    }
    return new Fault(finding, Rules.of(finding.message()), ElementPath.of(location, root));
  }

  Fault at(ElementPath other) {
    return new Fault(finding, rule, other);
  }

  /** What the HL7 validator said. */
  String text() {
    return finding.message().getMessage().trim();
  }

  /** The profile's id, for sentences; empty where none was applied. */
  String profileId() {
    String profile = finding.profile();
    return profile == null ? "" : profile.substring(profile.lastIndexOf('/') + 1);
  }

  Element element() {
    return path.in(finding.resource());
  }

  /** The primitive value that was sent at the element, or the empty text. */
  String sent() {
    Element element = element();
    return element == null || element.primitiveValue() == null ? "" : element.primitiveValue();
  }

  Issue issue(String sentence) {
    Issue issue =
        Issue.error(rule, sentence)
            .withType(
                Rules.isInvariant(finding.message(), rule)
                    ? IssueType.INVARIANT
                    : IssueType.STRUCTURE)
            .atElement(inRequest(path))
            .at(Math.max(0, finding.message().getLine()), Math.max(0, finding.message().getCol()));
    // Another publisher's profile has no page in this guide; the rule has.
    return finding.profile() == null || !finding.profile().startsWith(Canonical.BASE)
        ? issue
        : issue.withGuidePage(GuidePages.ofElement(finding.profile(), path.definitionPath()));
  }

  Issue remove(String sentence) {
    return issue(sentence).withCorrection(new Correction(Action.REMOVE, ""));
  }

  Issue replace(String sentence, String fragment) {
    return issue(sentence).withCorrection(new Correction(Action.REPLACE, fragment));
  }

  Issue add(String sentence, String fragment) {
    return issue(sentence).withCorrection(new Correction(Action.ADD, fragment));
  }

  /** The path from the root of the request, through the bundle where there is one. */
  String inRequest(ElementPath inResource) {
    int dot = inResource.text().indexOf('.');
    return finding.within().isEmpty()
        ? inResource.text()
        : finding.within() + (dot < 0 ? "" : inResource.text().substring(dot));
  }
}
