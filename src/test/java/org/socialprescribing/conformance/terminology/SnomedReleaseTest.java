package org.socialprescribing.conformance.terminology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.socialprescribing.conformance.UnusableSetting;
import org.socialprescribing.conformance.terminology.SnomedCt.Answer;

/** A release of SNOMED CT says what is active in it and who belongs to its reference sets. */
class SnomedReleaseTest {

  private static final String MEMBERS = "^" + SnomedFolder.NEEDS;

  @TempDir private Path folder;

  private SnomedRelease release;

  @BeforeEach
  void readTheRelease() throws IOException {
    release = SnomedRelease.read(SnomedFolder.writtenTo(folder), Set.of(MEMBERS));
  }

  @ParameterizedTest
  @CsvSource({
    SnomedFolder.LONELY + ", YES",
    SnomedFolder.NOT_ACTIVE + ", NO",
    SnomedFolder.NO_CONCEPT + ", NO",
    "'', NO",
    "lonely, NO",
    "99999999999999999999, NO"
  })
  void knowsWhichCodesAreActive(String code, Answer answer) {
    assertThat(release.isActive(code)).isEqualTo(answer);
  }

  @ParameterizedTest
  @CsvSource({
    SnomedFolder.LONELY + ", YES",
    SnomedFolder.SOCIAL_PROBLEM + ", NO",
    "871731000000106, NO",
    "lonely, NO"
  })
  void knowsTheActiveMembersOfAReferenceSet(String code, Answer answer) {
    assertThat(release.isMember(code, MEMBERS)).isEqualTo(answer);
    assertThat(release.isMember(code, "^ " + SnomedFolder.NEEDS + " |needs and concerns|"))
        .isEqualTo(answer);
  }

  @ParameterizedTest
  @CsvSource({
    "^1373511000000107", // a reference set that this release does not have
    "<<281694009", // a hierarchy
    "*"
  })
  void doesNotGuessWhatItHasNotRead(String expression) throws IOException {
    var read = SnomedRelease.read(folder, Set.of(MEMBERS, expression));

    assertThat(read.isMember(SnomedFolder.LONELY, expression)).isEqualTo(Answer.UNKNOWN);
  }

  @Test
  void countsItsActiveConcepts() {
    assertThat(release.size()).isEqualTo(3);
  }

  @Test
  void isRefusedWhereThereIsNone() throws IOException {
    Path empty = Files.createDirectory(folder.resolve("empty"));
    Path nowhere = folder.resolve("nowhere");

    for (Path wrong : Set.of(empty, nowhere)) {
      assertThatThrownBy(() -> SnomedRelease.read(wrong, Set.of()))
          .isInstanceOf(UnusableSetting.class)
          .hasMessageContaining("social-prescribing.terminology.snomed-release")
          .hasMessageContaining(wrong.toString());
    }
  }

  @Test
  void isRefusedWhenItsFilesAreCutOff() throws IOException {
    Path broken = Files.createDirectory(folder.resolve("broken"));
    Files.writeString(
        broken.resolve("sct2_Concept_Snapshot_GB_20260401.txt"), "id\teffectiveTime\n267076002\t2");

    assertThatThrownBy(() -> SnomedRelease.read(broken, Set.of()))
        .isInstanceOf(UnusableSetting.class)
        .hasMessageContaining("cannot be read");
  }
}
