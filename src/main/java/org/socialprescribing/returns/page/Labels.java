package org.socialprescribing.returns.page;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hl7.fhir.r4.model.CodeSystem;
import org.hl7.fhir.r4.model.CodeSystem.ConceptDefinitionComponent;
import org.socialprescribing.conformance.Guide;
import org.socialprescribing.returns.measure.Stratifier;
import org.socialprescribing.returns.measure.Stratum;

/** What stratifiers and their groups are called on a page. */
final class Labels {

  private static final Map<Stratifier, String> NAMES =
      Map.ofEntries(
          Map.entry(Stratifier.MONTH, "Month"),
          Map.entry(Stratifier.PRACTICE, "GP practice"),
          Map.entry(Stratifier.PCN, "Primary care network"),
          Map.entry(Stratifier.PLACE, "Place"),
          Map.entry(Stratifier.INTEGRATED_CARE_BOARD, "Integrated care board"),
          Map.entry(Stratifier.HOST, "Host of the link workers"),
          Map.entry(Stratifier.PROVIDER, "Provider of the activity"),
          Map.entry(Stratifier.AGE_BAND, "Age"),
          Map.entry(Stratifier.GENDER, "Gender"),
          Map.entry(Stratifier.ETHNIC_CATEGORY, "Ethnic category"),
          Map.entry(Stratifier.DEPRIVATION_TENTH, "Deprivation of the area"),
          Map.entry(Stratifier.SOURCE, "Source of the referral"),
          Map.entry(Stratifier.NEED, "Need"),
          Map.entry(Stratifier.DESTINATION, "Class of destination"),
          Map.entry(Stratifier.OUTCOME, "Outcome"),
          Map.entry(Stratifier.BAND_MOVE, "Band of wellbeing, then and now"),
          Map.entry(Stratifier.AREA, "Area"));

  /** NHS Data Dictionary, Ethnic Category: the letters of the census of 2001. */
  private static final Map<String, String> ETHNIC =
      Map.ofEntries(
          Map.entry("A", "White: British"),
          Map.entry("B", "White: Irish"),
          Map.entry("C", "Any other White background"),
          Map.entry("D", "Mixed: White and Black Caribbean"),
          Map.entry("E", "Mixed: White and Black African"),
          Map.entry("F", "Mixed: White and Asian"),
          Map.entry("G", "Any other mixed background"),
          Map.entry("H", "Asian: Indian"),
          Map.entry("J", "Asian: Pakistani"),
          Map.entry("K", "Asian: Bangladeshi"),
          Map.entry("L", "Any other Asian background"),
          Map.entry("M", "Black: Caribbean"),
          Map.entry("N", "Black: African"),
          Map.entry("P", "Any other Black background"),
          Map.entry("R", "Chinese"),
          Map.entry("S", "Any other ethnic group"),
          Map.entry("Z", "Not stated"));

  /** Where the codes of a stratifier are from; the ends of the systems' addresses. */
  private static final Map<Stratifier, List<String>> SYSTEMS =
      Map.of(
          Stratifier.SOURCE, List.of("referral-source"),
          Stratifier.NEED, List.of("need"),
          Stratifier.DESTINATION, List.of("destination-class"),
          Stratifier.OUTCOME,
              List.of("contact-outcome", "referral-state", "measure", "gap-reason"));

  private final Map<String, String> displays = new HashMap<>();

  Labels(Guide guide) {
    guide
        .all(CodeSystem.class)
        .forEach(system -> add(system.getIdElement().getIdPart(), system.getConcept()));
  }

  private void add(String system, List<ConceptDefinitionComponent> concepts) {
    for (ConceptDefinitionComponent concept : concepts) {
      displays.put(system + "|" + concept.getCode(), concept.getDisplay());
      add(system, concept.getConcept());
    }
  }

  String of(Stratifier by) {
    return NAMES.getOrDefault(by, sentence(by.code()));
  }

  String of(Stratifier by, Stratum group) {
    if (group.code() == null) {
      return "Not known";
    }
    if (group.name() != null) {
      return group.name() + (group.ods() == null ? "" : " (" + group.ods() + ")");
    }
    return switch (by) {
      case ETHNIC_CATEGORY -> ETHNIC.getOrDefault(group.code(), group.code());
      case DEPRIVATION_TENTH -> tenth(group.code());
      default -> display(by, group.code());
    };
  }

  private static String tenth(String tenth) {
    return switch (tenth) {
      case "1" -> "1, the most deprived tenth";
      case "10" -> "10, the least deprived tenth";
      default -> tenth;
    };
  }

  private String display(Stratifier by, String code) {
    return SYSTEMS.getOrDefault(by, List.of()).stream()
        .map(system -> displays.get(system + "|" + code))
        .filter(display -> display != null)
        .findFirst()
        .orElseGet(() -> sentence(code));
  }

  /** {@code 85 and over} stays, {@code female} begins large. */
  private static String sentence(String code) {
    String words = code.matches("[a-z-]+") ? code.replace('-', ' ') : code;
    return words.isEmpty()
        ? words
        : words.substring(0, 1).toUpperCase(Locale.UK) + words.substring(1);
  }
}
