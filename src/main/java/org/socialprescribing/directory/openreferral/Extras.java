package org.socialprescribing.directory.openreferral;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.DomainResource;
import org.hl7.fhir.r4.model.Element;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Type;
import org.socialprescribing.fhir.Canonical;

/** The guide's extensions, made and read by their ids. */
final class Extras {

  private Extras() {}

  static Extension of(String id, Type value) {
    return new Extension(Canonical.structureDefinition(id), value);
  }

  /** One with parts. */
  static Extension of(String id) {
    return new Extension(Canonical.structureDefinition(id));
  }

  static Extension note(String kind, String text) {
    Extension note = of("directory-note");
    note.addExtension("kind", new CodeType(kind));
    note.addExtension("text", new StringType(text));
    return note;
  }

  static List<Extension> all(Element on, String id) {
    return on.getExtensionsByUrl(Canonical.structureDefinition(id));
  }

  static List<Extension> all(DomainResource on, String id) {
    return on.getExtensionsByUrl(Canonical.structureDefinition(id));
  }

  static Optional<Type> value(List<Extension> extensions) {
    return extensions.stream().map(Extension::getValue).findFirst();
  }

  static Optional<String> text(List<Extension> extensions) {
    return value(extensions).map(Type::primitiveValue);
  }

  static Optional<String> part(Extension whole, String name) {
    return text(whole.getExtensionsByUrl(name));
  }

  /** The notes of one kind. */
  static Stream<Extension> notes(List<Extension> notes, String kind) {
    return notes.stream().filter(note -> part(note, "kind").filter(kind::equals).isPresent());
  }

  static Optional<String> note(List<Extension> notes, String kind) {
    return notes(notes, kind).flatMap(note -> part(note, "text").stream()).findFirst();
  }
}
