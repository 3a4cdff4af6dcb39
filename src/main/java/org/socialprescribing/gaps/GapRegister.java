package org.socialprescribing.gaps;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.DetectedIssue;
import org.hl7.fhir.r4.model.DetectedIssue.DetectedIssueStatus;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Location;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.Type;
import org.socialprescribing.fhir.Canonical;
import org.socialprescribing.readmodel.Feed;
import org.socialprescribing.readmodel.ReadModel;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Gaps in provision, in the schema {@code gaps}: of each what is counted, and nothing else. */
public final class GapRegister implements ReadModel {

  /** Areas in words are counted together: everybody writes them differently. */
  static final String IN_WORDS = "in-words";

  private static final String AREA = Canonical.structureDefinition("gap-area");
  private static final ZoneId ENGLAND = ZoneId.of("Europe/London");

  private final JdbcClient database;

  GapRegister(JdbcClient database) {
    this.database = database;
  }

  @Override
  public String schema() {
    return "gaps";
  }

  @Override
  public List<Feed> feeds() {
    return List.of(Feed.current("Location"), Feed.current("DetectedIssue"));
  }

  @Override
  public void put(Resource version) {
    if (version instanceof DetectedIssue gap) {
      putGap(gap);
    } else if (version instanceof Location place) {
      putPlace(place);
    }
  }

  private void putGap(DetectedIssue gap) {
    database
        .sql(
            """
            insert into gaps.gap (id, version, counts, on_day, why, area, needs)
            values (:id, :version, :counts, :day, :why, :area, :needs)
            on conflict (id) do update set version = excluded.version, counts = excluded.counts,
              on_day = excluded.on_day, why = excluded.why, area = excluded.area,
              needs = excluded.needs
            where gap.version <= excluded.version
            """)
        .param("id", name(gap))
        .param("version", gap.getIdElement().getVersionIdPartAsLong())
        .param("counts", gap.getStatus() != DetectedIssueStatus.ENTEREDINERROR)
        .param("day", day((DateTimeType) gap.getIdentified()))
        .param("why", gap.getCode().getCodingFirstRep().getCode())
        .param("area", area(gap.getExtensionByUrl(AREA).getValue()))
        .param(
            "needs",
            gap.getEvidenceFirstRep().getCode().stream()
                .map(GapRegister::need)
                .distinct()
                .sorted()
                .toArray(String[]::new))
        .update();
  }

  private void putPlace(Location place) {
    database
        .sql(
            """
            insert into gaps.place (id, version, name) values (:id, :version, :name)
            on conflict (id) do update set version = excluded.version, name = excluded.name
            where place.version <= excluded.version
            """)
        .param("id", name(place))
        .param("version", place.getIdElement().getVersionIdPartAsLong())
        .param("name", place.getName())
        .update();
  }

  /** The first code; a need that has none is one in words. */
  private static String need(CodeableConcept need) {
    return need.getCoding().stream()
        .filter(Coding::hasCode)
        .map(coding -> String.valueOf(coding.getSystem()) + "|" + coding.getCode())
        .findFirst()
        .orElse("");
  }

  private static String area(Type area) {
    if (area instanceof Identifier number) {
      return number.getValue();
    }
    return area instanceof Reference place && place.getReferenceElement().hasIdPart()
        ? "Location/" + place.getReferenceElement().getIdPart()
        : IN_WORDS;
  }

  /** In England; of a month or a year its first. */
  private static LocalDate day(DateTimeType time) {
    String text = time.getValueAsString();
    return text.contains("T")
        ? LocalDate.ofInstant(time.getValue().toInstant(), ENGLAND)
        : LocalDate.parse(text + "-01-01".substring(Math.min(text.length() - 4, 6)));
  }

  private static String name(Resource record) {
    return record.fhirType() + "/" + record.getIdElement().getIdPart();
  }
}
