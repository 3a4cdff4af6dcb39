package org.socialprescribing.directory.openreferral;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.ContactPoint;
import org.hl7.fhir.r4.model.ContactPoint.ContactPointSystem;
import org.hl7.fhir.r4.model.ContactPoint.ContactPointUse;

/** E-mail, page and {@code phones}, which all are {@code telecom}. */
final class Telecoms {

  private Telecoms() {}

  /**
   * @param page the field of the web page: {@code url} or {@code website}
   */
  static List<ContactPoint> toFhir(Given entry, String page) {
    var points = new ArrayList<ContactPoint>();
    entry.text("email").map(value -> point(ContactPointSystem.EMAIL, value)).ifPresent(points::add);
    entry.text(page).map(value -> point(ContactPointSystem.URL, value)).ifPresent(points::add);
    points.addAll(phones(entry));
    return points;
  }

  static List<ContactPoint> phones(Given entry) {
    return entry.list("phones").stream().flatMap(phone -> phone(phone).stream()).toList();
  }

  private static Optional<ContactPoint> phone(Given phone) {
    return phone
        .text("number")
        .map(
            number -> {
              String type = phone.raw("type").strip();
              ContactPoint point = point(system(type), number);
              if (type.equals("cell")) {
                point.setUse(ContactPointUse.MOBILE);
              }
              return Entries.named(point, phone);
            });
  }

  private static ContactPointSystem system(String type) {
    return switch (type) {
      case "fax" -> ContactPointSystem.FAX;
      case "text" -> ContactPointSystem.SMS;
      case "pager" -> ContactPointSystem.PAGER;
      case "video", "textphone" -> ContactPointSystem.OTHER;
      default -> ContactPointSystem.PHONE;
    };
  }

  static void fromFhir(List<ContactPoint> points, String page, String owner, ObjectNode entry) {
    Entries.put(entry, "email", first(points, ContactPointSystem.EMAIL));
    Entries.put(entry, page, first(points, ContactPointSystem.URL));
    for (ContactPoint point : points) {
      if (point.hasValue()
          && point.getSystem() != ContactPointSystem.EMAIL
          && point.getSystem() != ContactPointSystem.URL) {
        ObjectNode phone = Entries.item(point, owner, "phone", point.getValue());
        Entries.put(phone, "number", point.getValue());
        Entries.put(phone, "type", type(point));
        Entries.add(entry, "phones", phone);
      }
    }
  }

  private static Optional<String> first(List<ContactPoint> points, ContactPointSystem system) {
    return points.stream()
        .filter(point -> point.getSystem() == system)
        .map(ContactPoint::getValue)
        .findFirst();
  }

  private static String type(ContactPoint point) {
    if (point.getUse() == ContactPointUse.MOBILE) {
      return "cell";
    }
    return point.getSystem() == null
        ? null
        : switch (point.getSystem()) {
          case FAX -> "fax";
          case SMS -> "text";
          case PAGER -> "pager";
          case PHONE -> "voice";
          default -> null;
        };
  }

  private static ContactPoint point(ContactPointSystem system, String value) {
    return new ContactPoint().setSystem(system).setValue(value);
  }
}
