package org.socialprescribing.conformance.terminology;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A small release of SNOMED CT in the form in which releases are shipped, with identifiers that are
 * known from publications; which of them are members of what is made up.
 */
public final class SnomedFolder {

  public static final String LONELY = "267076002";
  public static final String SOCIAL_PROBLEM = "161152002";
  public static final String NOT_ACTIVE = "160726006";
  public static final String NEEDS = "1373501000000105";

  /** Printed in a published code system, but its check digit is wrong: no release can have it. */
  public static final String NO_CONCEPT = "1054321000000100";

  private SnomedFolder() {}

  public static Path writtenTo(Path folder) throws IOException {
    write(
        folder.resolve("Snapshot/Terminology/sct2_Concept_UKCLSnapshot_GB1000000_20260401.txt"),
        List.of(
            "id\teffectiveTime\tactive\tmoduleId\tdefinitionStatusId",
            LONELY + "\t20020131\t1\tmodule\tstatus",
            SOCIAL_PROBLEM + "\t20020131\t1\tmodule\tstatus",
            "871731000000106\t20020131\t1\tmodule\tstatus",
            NOT_ACTIVE + "\t20250401\t0\tmodule\tstatus"));
    write(
        folder.resolve(
            "Snapshot/Refset/Content/der2_Refset_SimpleUKCLSnapshot_GB1000000_20260401.txt"),
        List.of(
            "id\teffectiveTime\tactive\tmoduleId\trefsetId\treferencedComponentId",
            "a\t20250401\t1\tmodule\t" + NEEDS + "\t" + LONELY,
            "b\t20250401\t0\tmodule\t" + NEEDS + "\t" + SOCIAL_PROBLEM));
    return folder;
  }

  private static void write(Path file, List<String> lines) throws IOException {
    Files.createDirectories(file.getParent());
    Files.write(file, lines);
  }
}
