package org.socialprescribing.directory.openreferral;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.socialprescribing.conformance.GuideFixture;

/** The table of what terms mean here names codes that the guide has. */
class TaxonomyMapTest {

  private final Vocabulary vocabulary = new Vocabulary(GuideFixture.GUIDE);

  @Test
  void namesCodesOfTheGuide() {
    assertThat(new TaxonomyMap().all().values())
        .isNotEmpty()
        .allSatisfy(
            meaning -> {
              assertThat(meaning.destination() + meaning.need()).isNotEmpty();
              if (!meaning.destination().isEmpty()) {
                assertThat(vocabulary.term(Vocabulary.CLASSES, meaning.destination()))
                    .hasValueSatisfying(term -> assertThat(term.parent()).isNotNull());
              }
              if (!meaning.need().isEmpty()) {
                assertThat(vocabulary.term(Vocabulary.NEEDS, meaning.need())).isPresent();
              }
            });
  }

  @Test
  void knowsATermInAnyCase() {
    assertThat(new TaxonomyMap().of("OpenEligibility", "food pantry", ""))
        .isEqualTo(new TaxonomyMap.Meaning("practical-help-and-food", "food"));
    assertThat(new TaxonomyMap().of("", "GARDENING", "").destination()).isEqualTo("nature");
  }
}
