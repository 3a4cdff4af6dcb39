package org.socialprescribing.wellbeing;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Type;
import org.socialprescribing.fhir.Canonical;
import org.springframework.stereotype.Component;

/**
 * What belongs to a result of the Patient Activation Measure: version and licence of the tool, why
 * it was asked again, and cautions where it fits neither the published bands nor the person.
 */
@Component
final class PamRule implements InstrumentRule {

  private static final String INSTRUMENT = Canonical.structureDefinition("instrument");

  /**
   * The highest score of levels 1 to 3 for the 13-item version (Hibbard and others; PMC2955177,
   * table 2). Newer versions of the tool put the border of level 4 elsewhere, so that the bands
   * make a caution and never a level.
   */
  private static final List<BigDecimal> TOPS =
      List.of(new BigDecimal("47.0"), new BigDecimal("55.1"), new BigDecimal("67.0"));

  @Override
  public boolean isFor(Instrument instrument) {
    return instrument.url().equals(Canonical.BASE + "/Questionnaire/pam");
  }

  @Override
  public void complete(Answers answers, List<Observation> scores) {
    scores.forEach(score -> addInstrument(answers, score));
    Observation score = scores.get(0);
    answers.text("retest-reason").ifPresent(reason -> score.addNote().setText(reason));
    cautionAboutThePerson(answers, score);
    cautionAboutTheLevel(answers, scores.get(1));
  }

  private static void addInstrument(Answers answers, Observation score) {
    var instrument = Optional.ofNullable(score.getExtensionByUrl(INSTRUMENT));
    Extension said = instrument.orElseGet(() -> new Extension(INSTRUMENT));
    answers.text("version").ifPresent(version -> put(said, "version", version));
    answers.text("licence").ifPresent(licence -> put(said, "licence", licence));
    if (instrument.isEmpty() && said.hasExtension()) {
      score.addExtension(said);
    }
  }

  private static void put(Extension instrument, String part, String text) {
    instrument.getExtension().removeIf(known -> known.getUrl().equals(part));
    instrument.addExtension(part, new StringType(text));
  }

  private static void cautionAboutThePerson(Answers answers, Observation score) {
    String found =
        answers.all("exclusion").stream().map(PamRule::words).collect(Collectors.joining(", "));
    if (!found.isEmpty()) {
      Cautions.add(
          score,
          "pam-not-suitable",
          "PAM is not meant for everybody; recorded here: %s. %s"
              .formatted(
                  found,
                  answers
                      .text("exclusion-reason")
                      .map(reason -> "Why it was used all the same: " + reason)
                      .orElse("Say in exclusion-reason why it was used all the same.")));
    }
  }

  private static String words(Type exclusion) {
    return exclusion instanceof Coding coding
        ? Optional.ofNullable(coding.getDisplay()).orElse(coding.getCode())
        : exclusion.primitiveValue();
  }

  private static void cautionAboutTheLevel(Answers answers, Observation level) {
    var score = answers.first("score").map(Parts::decimal);
    var given = answers.first("level").map(Parts::decimal);
    if (score.isPresent() && given.isPresent() && levelOf(score.get()) != given.get().intValue()) {
      Cautions.add(
          level,
          "pam-level-unusual",
          "The published bands give level %d for a score of %s. Compare with the licensed tool; what it gave is right."
              .formatted(levelOf(score.get()), score.get().toPlainString()));
    }
  }

  static int levelOf(BigDecimal score) {
    return 1 + (int) TOPS.stream().filter(top -> score.compareTo(top) > 0).count();
  }
}
