package org.socialprescribing.wellbeing;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Type;

/** The named parts of an extension that has parts. */
final class Parts {

  private Parts() {}

  static Stream<Extension> all(Extension whole, String name) {
    return whole.getExtensionsByUrl(name).stream();
  }

  static Optional<Type> first(Extension whole, String name) {
    return all(whole, name).map(Extension::getValue).findFirst();
  }

  /** A part that the guide requires. */
  static Type only(Extension whole, String name) {
    return first(whole, name)
        .orElseThrow(() -> new IllegalArgumentException("A score has no part " + name));
  }

  static BigDecimal decimal(Type number) {
    return new BigDecimal(number.primitiveValue());
  }
}
