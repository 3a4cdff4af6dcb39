package org.socialprescribing.publication.page;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.hl7.fhir.r4.model.StructureDefinition;
import org.socialprescribing.publication.html.Html;
import org.socialprescribing.publication.source.Artefact;
import org.socialprescribing.publication.source.GuideSource;

/** Turns what artefacts call each other by into links between pages. */
final class Links {

  private static final String FHIR = "http://hl7.org/fhir/";
  private static final String SPECIFICATION = "https://hl7.org/fhir/R4/";
  private static final Map<String, String> TYPE_PAGES =
      Map.of(
          "Reference", "references.html#Reference",
          "Extension", "extensibility.html#Extension",
          "Meta", "resource.html#Meta",
          "Narrative", "narrative.html#Narrative",
          "Resource", "resource.html",
          "Dosage", "dosage.html#Dosage");

  private final GuideSource source;

  Links(GuideSource source) {
    this.source = source;
  }

  /** A link to what stands behind a canonical, named by its title; plain code where unknown. */
  String canonical(String url) {
    return source
        .byUrl(url)
        .map(artefact -> Html.link(artefact.page(), artefact.title()))
        .orElseGet(() -> foreign(url));
  }

  /** A code system by the name people know it by. */
  String system(String url) {
    return switch (url == null ? "" : url) {
      case "http://snomed.info/sct" -> "SNOMED CT";
      case "http://loinc.org" -> "LOINC";
      case "http://unitsofmeasure.org" -> "UCUM";
      default -> canonical(url);
    };
  }

  /** The page of an artefact of the guide. */
  Optional<String> page(String canonical) {
    return source.byUrl(canonical).map(Artefact::page);
  }

  /** The example with this address, such as {@code Patient/person-tom}. */
  Optional<Artefact> example(String reference) {
    return source.example(reference);
  }

  /** A data type or resource type of FHIR, as a link into the specification. */
  String type(String code) {
    if (code.startsWith("http")) {
      return Html.text(code.substring(code.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT));
    }
    return Html.link(SPECIFICATION + typePage(code), code);
  }

  /** A profile that a reference or an element follows, by the title people know. */
  String profile(String url) {
    return url.startsWith(FHIR + "StructureDefinition/") ? type(tail(url)) : canonical(url);
  }

  private static String typePage(String code) {
    if (TYPE_PAGES.containsKey(code)) {
      return TYPE_PAGES.get(code);
    }
    boolean dataType = Character.isLowerCase(code.charAt(0)) || DataTypes.isComplex(code);
    return dataType ? "datatypes.html#" + code : code.toLowerCase(Locale.ROOT) + ".html";
  }

  private static String foreign(String url) {
    String plain = url.replaceFirst("\\|.*$", "");
    if (plain.startsWith(FHIR + "StructureDefinition/")) {
      return Html.link(SPECIFICATION + specification(tail(plain)), tail(plain));
    }
    if (plain.startsWith(FHIR + "ValueSet/")) {
      return Html.link(SPECIFICATION + "valueset-" + tail(plain) + ".html", tail(plain));
    }
    if (plain.startsWith(FHIR + "SearchParameter/")) {
      return Html.link(SPECIFICATION + "searchparameter-registry.html", tail(plain));
    }
    if (plain.startsWith("https://fhir.hl7.org.uk/")) {
      return Html.link(plain, tail(plain));
    }
    return Html.code(url);
  }

  private static String specification(String type) {
    return Character.isUpperCase(type.charAt(0)) ? typePage(type) : "extension-" + type + ".html";
  }

  private static String tail(String url) {
    return url.substring(url.lastIndexOf('/') + 1);
  }

  /** The definition of the guide behind a canonical, where it is a profile or extension. */
  Optional<StructureDefinition> definition(String canonical) {
    return source
        .byUrl(canonical)
        .map(Artefact::resource)
        .filter(StructureDefinition.class::isInstance)
        .map(StructureDefinition.class::cast);
  }
}
