package org.socialprescribing.conformance;

import java.util.Set;
import org.hl7.fhir.instance.model.api.IBaseResource;

/**
 * Restricted information: safeguarding, domestic abuse, risks to visitors and what else carries a
 * label of confidentiality above normal in {@code meta.security}. F32, F33.
 */
public final class Restricted {

  /** HL7 v3 Confidentiality: R restricted, V very restricted. */
  public static final String SYSTEM = "http://terminology.hl7.org/CodeSystem/v3-Confidentiality";

  private static final Set<String> CODES = Set.of("R", "V");

  private Restricted() {}

  public static boolean is(IBaseResource record) {
    return record.getMeta().getSecurity().stream()
        .anyMatch(label -> SYSTEM.equals(label.getSystem()) && CODES.contains(label.getCode()));
  }
}
