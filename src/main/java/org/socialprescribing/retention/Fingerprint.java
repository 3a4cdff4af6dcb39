package org.socialprescribing.retention;

import ca.uhn.fhir.context.FhirContext;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.hl7.fhir.r4.model.Resource;

/** SHA-256 of records as FHIR JSON, one line each: it tells whether a copy is of what was here. */
final class Fingerprint {

  private final FhirContext fhir;

  Fingerprint(FhirContext fhir) {
    this.fhir = fhir;
  }

  String of(List<Resource> versions) {
    MessageDigest digest = sha256();
    var parser = fhir.newJsonParser();
    for (Resource version : versions) {
      digest.update(parser.encodeResourceToString(version).getBytes(StandardCharsets.UTF_8));
      digest.update((byte) '\n');
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has it", e);
    }
  }
}
