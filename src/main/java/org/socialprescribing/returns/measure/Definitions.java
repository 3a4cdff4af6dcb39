package org.socialprescribing.returns.measure;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Measure;

/** The returns of the guide. A measure that cannot be counted stops the server. */
final class Definitions {

  private final List<Definition> measures;

  Definitions(Stream<Measure> guide) {
    this.measures = guide.map(Definition::of).sorted(Comparator.comparing(Definition::id)).toList();
  }

  Optional<Definition> named(String id) {
    return measures.stream().filter(measure -> measure.id().equals(id)).findFirst();
  }

  List<Definition> all() {
    return measures;
  }
}
