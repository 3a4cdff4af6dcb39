package org.socialprescribing.plan.form;

import java.util.ArrayList;
import java.util.List;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.Type;

/**
 * How the form counts needs or goals: from 1, in the order in which they are written.
 *
 * @param counted type and id of what is on the form, in its order
 * @param gone type and id of what was on it before
 */
record Numbering(List<String> counted, List<String> gone) {

  static Numbering of(List<? extends Resource> records, List<? extends Resource> before) {
    List<String> counted = records.stream().map(Numbering::name).toList();
    List<String> gone = new ArrayList<>(before.stream().map(Numbering::name).toList());
    gone.removeAll(counted);
    return new Numbering(counted, gone);
  }

  static String name(Resource record) {
    return record.fhirType() + "/" + record.getIdElement().getIdPart();
  }

  static String name(Reference reference) {
    var id = reference.getReferenceElement();
    return id.getResourceType() + "/" + id.getIdPart();
  }

  /** The numbers of what these references lead to; 0 for what is gone, none for what never was. */
  List<Type> numbers(List<Reference> references) {
    return references.stream()
        .filter(reference -> counted.contains(name(reference)) || gone.contains(name(reference)))
        .map(reference -> counted.indexOf(name(reference)) + 1)
        .<Type>map(IntegerType::new)
        .toList();
  }

  /** Makes the references lead to these numbers; those to what was never on the form stay. */
  void choose(List<Reference> references, List<Type> numbers, String linkId) {
    List<String> chosen = numbers.stream().map(number -> called(number, linkId)).toList();
    List<Reference> former = List.copyOf(references);
    references.removeIf(each -> gone.contains(name(each)) || counted.contains(name(each)));
    chosen.stream().distinct().map(name -> referenceTo(name, former)).forEach(references::add);
  }

  /** A reference that is there already stays with all that it has. */
  static Reference referenceTo(String name, List<Reference> known) {
    return known.stream()
        .filter(each -> name(each).equals(name))
        .findFirst()
        .orElseGet(() -> new Reference(name));
  }

  private String called(Type number, String linkId) {
    int position = ((IntegerType) number).getValue();
    if (position < 1 || position > counted.size()) {
      throw FormRefusals.noSuchNumber(linkId, position, counted.size());
    }
    return counted.get(position - 1);
  }
}
