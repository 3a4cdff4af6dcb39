package org.socialprescribing.returns.measure;

import jakarta.annotation.Nullable;
import java.time.Clock;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.DecimalType;
import org.hl7.fhir.r4.model.Element;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.ListResource;
import org.hl7.fhir.r4.model.ListResource.ListMode;
import org.hl7.fhir.r4.model.ListResource.ListStatus;
import org.hl7.fhir.r4.model.MeasureReport;
import org.hl7.fhir.r4.model.MeasureReport.MeasureReportGroupComponent;
import org.hl7.fhir.r4.model.MeasureReport.MeasureReportGroupStratifierComponent;
import org.hl7.fhir.r4.model.MeasureReport.MeasureReportStatus;
import org.hl7.fhir.r4.model.MeasureReport.MeasureReportType;
import org.hl7.fhir.r4.model.MeasureReport.StratifierGroupComponent;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Reference;
import org.socialprescribing.fhir.Canonical;

/**
 * Figures as a MeasureReport.
 *
 * <p>A masked figure has the data-absent-reason {@code masked}. The events behind a figure are a
 * contained List, to which its population refers.
 */
final class ReportFigures {

  private static final String POPULATION =
      "http://terminology.hl7.org/CodeSystem/measure-population";
  private static final String ABSENT = "http://hl7.org/fhir/StructureDefinition/data-absent-reason";

  private final Clock clock;

  ReportFigures(Clock clock) {
    this.clock = clock;
  }

  MeasureReport of(Definition measure, Question question, List<Line> lines) {
    var report = new MeasureReport();
    report
        .setStatus(MeasureReportStatus.COMPLETE)
        .setType(question.withEvents() ? MeasureReportType.SUBJECTLIST : MeasureReportType.SUMMARY)
        .setMeasure(measure.url())
        .setDate(Date.from(clock.instant()))
        .setPeriod(
            new Period()
                .setStartElement(new DateTimeType(question.start().toString()))
                .setEndElement(new DateTimeType(question.end().toString())));
    for (Definition.Group figure : measure.groups()) {
      MeasureReportGroupComponent group = report.addGroup().setCode(code(figure));
      if (figure.target() != null) {
        group.addExtension(
            Canonical.structureDefinition("target"), new DecimalType(figure.target()));
      }
      for (Line line : lines) {
        if (line.figure() == figure && line.by() == null) {
          addWhole(line, group, report);
        } else if (line.figure() == figure) {
          addStratum(line, group, report);
        }
      }
    }
    return report;
  }

  private static CodeableConcept code(Definition.Group figure) {
    return new CodeableConcept()
        .addCoding(
            new Coding()
                .setSystem(Canonical.BASE + "/CodeSystem/figure")
                .setCode(figure.figure().code()))
        .setText(figure.description());
  }

  private static void addWhole(Line line, MeasureReportGroupComponent group, MeasureReport report) {
    Shown value = line.value();
    var counted = group.addPopulation().setCode(population(line.figure(), false));
    counted.setCountElement(count(value.n(), value.masked()));
    events(line, report).ifPresent(counted::setSubjectResults);
    if (line.figure().isShare()) {
      group
          .addPopulation()
          .setCode(population(line.figure(), true))
          .setCountElement(count(value.denominator(), value.masked()));
    }
    group.setMeasureScore(score(value));
  }

  private static void addStratum(
      Line line, MeasureReportGroupComponent group, MeasureReport report) {
    Shown value = line.value();
    StratifierGroupComponent stratum = stratifier(line.by(), group).addStratum();
    stratum.setValue(value(line.stratum()));
    var counted = stratum.addPopulation().setCode(population(line.figure(), false));
    counted.setCountElement(count(value.n(), value.masked()));
    events(line, report).ifPresent(counted::setSubjectResults);
    if (line.figure().isShare()) {
      stratum
          .addPopulation()
          .setCode(population(line.figure(), true))
          .setCountElement(count(value.denominator(), value.masked()));
    }
    stratum.setMeasureScore(score(value));
  }

  private static MeasureReportGroupStratifierComponent stratifier(
      Stratifier by, MeasureReportGroupComponent group) {
    return group.getStratifier().stream()
        .filter(each -> each.getCodeFirstRep().getText().equals(by.code()))
        .findFirst()
        .orElseGet(() -> group.addStratifier().addCode(new CodeableConcept().setText(by.code())));
  }

  private static CodeableConcept value(Stratum stratum) {
    if (stratum.code() == null) {
      return new CodeableConcept().setText(Stratum.UNKNOWN);
    }
    return new CodeableConcept()
        .addCoding(new Coding().setCode(stratum.code()).setDisplay(stratum.name()))
        .setText(stratum.name() == null ? stratum.code() : stratum.name());
  }

  private static CodeableConcept population(Definition.Group figure, boolean denominator) {
    String code =
        figure.isShare()
            ? denominator ? "denominator" : "numerator"
            : figure.figure() == Figure.COUNT ? "initial-population" : "measure-population";
    return new CodeableConcept().addCoding(new Coding().setSystem(POPULATION).setCode(code));
  }

  private static IntegerType count(@Nullable Long n, boolean masked) {
    var count = new IntegerType();
    if (n != null) {
      count.setValue(Math.toIntExact(n));
    }
    return n == null && masked ? masked(count) : count;
  }

  private static Quantity score(Shown value) {
    var score = new Quantity();
    if (value.number() != null) {
      return score.setValueElement(new DecimalType(value.number()));
    }
    return value.masked() ? masked(score) : null;
  }

  private static <T extends Element> T masked(T element) {
    element.addExtension(ABSENT, new CodeType("masked"));
    return element;
  }

  /** The versions of records behind a figure, as a list of the report. */
  private static Optional<Reference> events(Line line, MeasureReport report) {
    if (line.events() == null) {
      return Optional.empty();
    }
    var list = new ListResource().setStatus(ListStatus.CURRENT).setMode(ListMode.SNAPSHOT);
    list.setId("events-" + (report.getContained().size() + 1));
    line.events().forEach(event -> list.addEntry().setItem(reference(event)));
    report.addContained(list);
    return Optional.of(new Reference("#" + list.getId()));
  }

  /** Which version it was stands in the display: HAPI writes references without their version. */
  private static Reference reference(@Nullable String event) {
    return event == null
        ? new Reference().setDisplay("Removed with all records of the person")
        : new Reference(event.replaceFirst("/_history/.*", "")).setDisplay(event);
  }
}
