package org.socialprescribing.publication.page;

import java.util.List;
import org.hl7.fhir.r4.model.Property;
import org.hl7.fhir.r4.model.ResourceFactory;

/** What FHIR's own data types consist of, so that elements inside them have an address, too. */
final class DataTypes {

  private DataTypes() {}

  /** Whether this is a data type with parts, such as HumanName. */
  static boolean isComplex(String code) {
    return Character.isUpperCase(code.charAt(0)) && !parts(code).isEmpty();
  }

  /** The names of the parts of a data type; none for a primitive type or a resource. */
  static List<String> parts(String code) {
    if (code.isEmpty() || !Character.isUpperCase(code.charAt(0))) {
      return List.of();
    }
    try {
      var type = ResourceFactory.createType(code);
      return type.children().stream().map(Property::getName).toList();
    } catch (org.hl7.fhir.exceptions.FHIRException notADataType) {
      return List.of();
    }
  }
}
