package org.socialprescribing.publication.page;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Address;
import org.hl7.fhir.r4.model.Annotation;
import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.BaseDateTimeType;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.ContactPoint;
import org.hl7.fhir.r4.model.HumanName;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.PrimitiveType;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.StringType;
import org.socialprescribing.publication.html.Html;

/** Values of data types in the way people write them. */
final class ReadableValues {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
  private static final int WHOLE_DAY = 10;
  private static final int TO_THE_MINUTE = 16;

  private final Links links;
  private final Terms terms;

  ReadableValues(Links links, Terms terms) {
    this.links = links;
    this.terms = terms;
  }

  /** The value as HTML; empty for a type that is better shown part by part. */
  Optional<String> of(Base value) {
    if (value instanceof CodeableConcept concept) {
      return Optional.of(concept(concept));
    }
    if (value instanceof Coding coding) {
      return Optional.of(coding(coding));
    }
    if (value instanceof Reference reference) {
      return Optional.of(reference(reference));
    }
    if (value instanceof PrimitiveType<?> primitive) {
      return Optional.of(primitive(primitive));
    }
    return Optional.ofNullable(plain(value)).map(Html::text);
  }

  private static String plain(Base value) {
    if (value instanceof HumanName name) {
      return name.getNameAsSingleString();
    }
    if (value instanceof Annotation note) {
      return note.getText();
    }
    if (value instanceof Period period) {
      return "from "
          + date(period.getStartElement())
          + (period.hasEnd() ? " to " + date(period.getEndElement()) : "");
    }
    if (value instanceof ContactPoint contact) {
      return contact.getValue()
          + (contact.hasSystem() ? " (" + contact.getSystem().toCode() + ")" : "");
    }
    if (value instanceof Identifier identifier) {
      return identifier.getValue() + " (" + identifier.getSystem() + ")";
    }
    if (value instanceof Quantity quantity) {
      return quantity.getValue() + " " + (quantity.hasUnit() ? quantity.getUnit() : "");
    }
    return value instanceof Address address ? address(address) : null;
  }

  private static String address(Address address) {
    return Stream.concat(
            address.getLine().stream().map(StringType::getValue),
            Stream.of(address.getCity(), address.getPostalCode()))
        .filter(part -> part != null)
        .collect(Collectors.joining(", "));
  }

  private String concept(CodeableConcept concept) {
    String codes = concept.getCoding().stream().map(this::coding).collect(Collectors.joining("; "));
    if (!concept.hasText()) {
      return codes;
    }
    return Html.text(concept.getText()) + (codes.isEmpty() ? "" : " (" + codes + ")");
  }

  private String coding(Coding coding) {
    String known = terms.of(coding.getSystem(), coding.getCode()).orElse(coding.getDisplay());
    String words = known == null ? coding.getCode() : known;
    return links
            .page(coding.getSystem())
            .map(page -> Html.link(page + "#" + coding.getCode(), words))
            .orElse(Html.text(words))
        + (known == null ? "" : " <code>" + Html.text(coding.getCode()) + "</code>");
  }

  private String reference(Reference reference) {
    String label = reference.hasReference() ? reference.getReference() : "known by its identifier";
    return links
        .example(label)
        .map(example -> Html.link(example.page(), example.title()))
        .orElse(Html.text(reference.hasDisplay() ? reference.getDisplay() : label));
  }

  private String primitive(PrimitiveType<?> primitive) {
    if (primitive instanceof BooleanType yes) {
      return yes.booleanValue() ? "yes" : "no";
    }
    if (primitive instanceof BaseDateTimeType date) {
      return Html.text(date(date));
    }
    String text = primitive.getValueAsString();
    return links.page(text).isPresent() ? links.canonical(text) : Html.text(text);
  }

  private static String date(BaseDateTimeType date) {
    String text = date.getValueAsString();
    if (text == null || text.length() < WHOLE_DAY) {
      return text == null ? "an open date" : text;
    }
    String day = LocalDate.parse(text.substring(0, WHOLE_DAY)).format(DAY);
    return text.length() < TO_THE_MINUTE ? day : day + ", " + text.substring(11, TO_THE_MINUTE);
  }
}
