package org.socialprescribing.fhir;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/**
 * A complete referral as a GP system submits it: the guide's example of a transaction, with
 * identifiers of its own, so that every test has its own person.
 */
public final class Referral {

  private static final String EXAMPLE = "/profiles/examples/Bundle-referral-transaction.json";
  private static final AtomicInteger NEXT = new AtomicInteger();

  private final ObjectNode bundle;

  private Referral(ObjectNode bundle) {
    this.bundle = bundle;
  }

  /**
   * A referral of somebody whom the server does not know yet, from a practice that it does not know
   * either.
   */
  public static Referral aReferral() {
    return new Referral(example()).identifiedAnew();
  }

  /** The same, after a change to the one resource of this type that comes first. */
  public Referral with(String type, Consumer<ObjectNode> change) {
    change.accept(resource(type));
    return this;
  }

  /** The transaction. */
  public ObjectNode bundle() {
    return bundle;
  }

  /** The first resource of this type; a change to it is a change to the transaction. */
  public ObjectNode resource(String type) {
    return (ObjectNode) entry(type).path("resource");
  }

  /** The first entry whose resource is of this type. */
  public ObjectNode entry(String type) {
    for (JsonNode entry : bundle.path("entry")) {
      if (entry.path("resource").path("resourceType").asText().equals(type)) {
        return (ObjectNode) entry;
      }
    }
    throw new IllegalArgumentException("A referral has no " + type);
  }

  /**
   * System and value of the identifier of the first resource of this type, as a search takes them.
   */
  public String identifier(String type) {
    JsonNode identifier = resource(type).path("identifier").path(0);
    return identifier.path("system").asText() + "|" + identifier.path("value").asText();
  }

  /** System and value of the person's NHS number, as a search takes them. */
  public String person() {
    return identifier("Patient");
  }

  /** System and value of the identifier of the organisation that is asked to help. */
  public String service() {
    JsonNode identifier = bundle.at("/entry/1/resource/identifier/0");
    return identifier.path("system").asText() + "|" + identifier.path("value").asText();
  }

  private Referral identifiedAnew() {
    for (JsonNode entry : bundle.path("entry")) {
      ObjectNode identifier = (ObjectNode) entry.at("/resource/identifier/0");
      identifier.put("value", freshValue(entry.at("/resource/resourceType").asText(), identifier));
      ((ObjectNode) entry.path("request"))
          .put(
              "ifNoneExist",
              "identifier=%s|%s"
                  .formatted(
                      identifier.path("system").asText(), identifier.path("value").asText()));
    }
    return this;
  }

  private static String freshValue(String type, JsonNode identifier) {
    return switch (type) {
      case "Patient" -> NhsNumbers.fresh().value();
      case "Organization" -> "Y%06d".formatted(NEXT.incrementAndGet());
      default -> identifier.path("value").asText() + "-" + NEXT.incrementAndGet();
    };
  }

  private static ObjectNode example() {
    try (var text = Referral.class.getResourceAsStream(EXAMPLE)) {
      byte[] bytes = Objects.requireNonNull(text, EXAMPLE).readAllBytes();
      return (ObjectNode) Json.parse(new String(bytes, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
