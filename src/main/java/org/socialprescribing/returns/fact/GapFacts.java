package org.socialprescribing.returns.fact;

import jakarta.annotation.Nullable;
import java.util.List;
import org.hl7.fhir.r4.model.BaseDateTimeType;
import org.hl7.fhir.r4.model.DetectedIssue;
import org.hl7.fhir.r4.model.DetectedIssue.DetectedIssueStatus;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Reference;
import org.socialprescribing.fhir.Canonical;

/** Gaps in provision: nothing suitable was found. They are about nobody. F79. */
final class GapFacts {

  private static final String AREA = Canonical.structureDefinition("gap-area");

  private final Known known;

  GapFacts(Known known) {
    this.known = known;
  }

  static Said.Gap read(DetectedIssue gap) {
    return new Said.Gap(
        gap.getStatus() != DetectedIssueStatus.ENTEREDINERROR,
        Names.day((BaseDateTimeType) gap.getIdentified()),
        Names.of(gap.getAuthor()),
        Names.codes(List.of(gap.getCode())).stream().findFirst().orElse(null),
        area(gap.getExtensionByUrl(AREA)),
        Names.codes(gap.getEvidenceFirstRep().getCode()));
  }

  private static @Nullable String area(@Nullable Extension area) {
    if (area == null) {
      return null;
    }
    return area.getValue() instanceof Identifier code
        ? code.getValue()
        : area.getValue() instanceof Reference place ? Names.of(place) : null;
  }

  List<Fact> all() {
    return known
        .current(Said.Gap.class)
        .filter(said -> ((Said.Gap) said.content()).counts())
        .map(GapFacts::fact)
        .toList();
  }

  private static Fact fact(Said said) {
    var gap = (Said.Gap) said.content();
    return new Fact(
        Kind.GAP,
        gap.on(),
        said.record(),
        null,
        said.source(),
        new Fact.Where(null, gap.by(), null, gap.area()),
        new Fact.Who(null, null, null, null),
        new Fact.About(null, gap.needs(), null),
        null,
        gap.why(),
        null,
        null);
  }
}
