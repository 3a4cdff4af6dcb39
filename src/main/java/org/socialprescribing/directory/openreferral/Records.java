package org.socialprescribing.directory.openreferral;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.hl7.fhir.r4.model.DomainResource;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.StringType;

/** What all records of an entry have: its UUID, and the rest that no element says. */
final class Records {

  /** The system of UUIDs as identifiers; the value begins with {@code urn:uuid:}. */
  static final String ENTRY_IDS = "urn:ietf:rfc:3986";

  private static final String REST = "open-referral-rest";
  private static final String CHANGES = "changes";
  private static final String MODIFIED = "last_modified";
  private static final String SEEN = "seen";

  private Records() {}

  static Identifier identifier(String uuid) {
    return new Identifier().setSystem(ENTRY_IDS).setValue("urn:uuid:" + uuid);
  }

  /**
   * Notes on the record what the entry says besides.
   *
   * @param derived what the record says by itself
   */
  static void keep(DomainResource record, ObjectNode derived, ObjectNode given) {
    ObjectNode without = given.deepCopy();
    JsonNode modified = without.remove(MODIFIED);
    ObjectNode rest = Entries.object();
    rest.put(SEEN, digest(derived));
    if (modified != null) {
      rest.set(MODIFIED, modified);
    }
    JsonNode changes = Rest.between(derived, without);
    if (!changes.isMissingNode()) {
      rest.set(CHANGES, changes);
    }
    record.addExtension(Extras.of(REST, new StringType(rest.toString())));
  }

  /**
   * The entry as it was given, with what has been changed in the record since then.
   *
   * @param derived what the record says by itself
   */
  static ObjectNode whole(DomainResource record, ObjectNode derived) {
    JsonNode rest =
        Extras.text(Extras.all(record, REST)).map(Entries::read).orElse(MissingNode.getInstance());
    ObjectNode whole = (ObjectNode) Rest.applied(derived, rest.path(CHANGES));
    if (rest.path(SEEN).asText().equals(digest(derived))) {
      if (rest.has(MODIFIED)) {
        whole.set(MODIFIED, rest.get(MODIFIED));
      }
    } else if (record.getMeta().hasLastUpdated()) {
      whole.put(MODIFIED, record.getMeta().getLastUpdated().toInstant().toString());
    }
    return whole;
  }

  /** Tells whether a record still says what it said. */
  private static String digest(ObjectNode derived) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256")
              .digest(derived.toString().getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, 8);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e); // Every Java has it.
    }
  }
}
