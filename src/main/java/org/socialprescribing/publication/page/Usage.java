package org.socialprescribing.publication.page;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.ElementDefinition;
import org.hl7.fhir.r4.model.StructureDefinition;
import org.hl7.fhir.r4.model.ValueSet;
import org.socialprescribing.publication.html.Html;
import org.socialprescribing.publication.source.GuideSource;

/** Where in the guide a vocabulary, extension or profile is used. */
final class Usage {

  private final Map<String, Set<String>> uses = new LinkedHashMap<>();

  Usage(GuideSource source) {
    source.all(StructureDefinition.class).forEach(this::profile);
    source.all(ValueSet.class).forEach(this::valueSet);
  }

  /** Links to the elements and value sets that name this canonical. */
  List<String> of(String canonical) {
    return List.copyOf(uses.getOrDefault(canonical, Set.of()));
  }

  private void profile(StructureDefinition definition) {
    String page = "StructureDefinition-" + definition.getIdElement().getIdPart() + ".html";
    for (ElementDefinition element : definition.getDifferential().getElement()) {
      String link =
          Html.link(page, definition.getTitle())
              + ": "
              + Html.codeLink(page + "#" + element.getId(), element.getId());
      if (element.hasBinding()) {
        add(element.getBinding().getValueSet(), link);
      }
      element.getType().stream()
          .flatMap(
              type -> Stream.concat(type.getProfile().stream(), type.getTargetProfile().stream()))
          .forEach(profile -> add(profile.getValue(), link));
    }
  }

  private void valueSet(ValueSet valueSet) {
    String link =
        "Value set "
            + Html.link(
                "ValueSet-" + valueSet.getIdElement().getIdPart() + ".html", valueSet.getTitle());
    for (var include : valueSet.getCompose().getInclude()) {
      add(include.getSystem(), link);
      include.getValueSet().forEach(other -> add(other.getValue(), link));
    }
  }

  private void add(String canonical, String link) {
    if (canonical != null) {
      uses.computeIfAbsent(canonical.replaceFirst("\\|.*$", ""), key -> new LinkedHashSet<>())
          .add(link);
    }
  }
}
