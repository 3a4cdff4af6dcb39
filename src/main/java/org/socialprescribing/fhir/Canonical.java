package org.socialprescribing.fhir;

/**
 * The addresses under which the guide's artefacts are known.
 *
 * <p>The base is provisional until an owner publishes the guide (docs/decisions/0004); {@code
 * ig/sushi-config.yaml} states the same value, and a test holds the two equal.
 */
public final class Canonical {

  public static final String BASE = "https://socialprescribing.example/fhir";

  /** The system of the rule ids in {@code OperationOutcome.issue.details.coding}. */
  public static final String RULE_SYSTEM = BASE + "/CodeSystem/rule";

  private Canonical() {}

  /**
   * The canonical of a profile or extension.
   *
   * @param id the artefact's id, for example {@code referral-request}
   */
  public static String structureDefinition(String id) {
    return BASE + "/StructureDefinition/" + id;
  }
}
