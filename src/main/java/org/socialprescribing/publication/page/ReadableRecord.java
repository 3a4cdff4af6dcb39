package org.socialprescribing.publication.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Property;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.StructureDefinition;
import org.socialprescribing.publication.html.Html;
import org.socialprescribing.publication.html.Words;

/** A record as a person would read it: names and values, without codes where there are words. */
final class ReadableRecord {

  private static final Set<String> NOT_CONTENT = Set.of("id", "meta", "text", "implicitRules");

  private final Links links;
  private final ReadableValues values;

  ReadableRecord(Links links, Terms terms) {
    this.links = links;
    this.values = new ReadableValues(links, terms);
  }

  String html(Base record) {
    String rows =
        record.children().stream()
            .filter(property -> property.hasValues() && !isLeftOut(record, property))
            .map(this::rows)
            .collect(Collectors.joining());
    return "<dl class=\"record\">\n" + rows + "</dl>\n";
  }

  private static boolean isLeftOut(Base record, Property property) {
    return record instanceof Resource && NOT_CONTENT.contains(property.getName())
        || property.getName().equals("id")
        || record instanceof Extension && property.getName().equals("url");
  }

  private String rows(Property property) {
    if (property.getName().endsWith("xtension")) {
      return extensions(property);
    }
    String label = Words.sentence(property.getName().replace("[x]", ""));
    return row(label, all(property.getValues()));
  }

  /** Extensions of one kind stand together, like values of one element. */
  private String extensions(Property property) {
    var kinds = new LinkedHashMap<String, List<String>>();
    for (Base value : property.getValues()) {
      var extension = (Extension) value;
      kinds.computeIfAbsent(title(extension), kind -> new ArrayList<>()).add(extension(extension));
    }
    return kinds.entrySet().stream()
        .map(kind -> row(kind.getKey(), one(kind.getValue())))
        .collect(Collectors.joining());
  }

  private String all(List<Base> several) {
    return one(several.stream().map(this::value).toList());
  }

  private static String one(List<String> shown) {
    return shown.size() == 1 ? shown.get(0) : Html.list(shown);
  }

  private String value(Base value) {
    if (value instanceof Resource resource) {
      return "<p class=\"label\">" + Words.sentence(resource.fhirType()) + "</p>" + html(resource);
    }
    return values.of(value).orElseGet(() -> html(value));
  }

  private String title(Extension extension) {
    return links
        .definition(extension.getUrl())
        .map(StructureDefinition::getTitle)
        .orElse(Words.sentence(extension.getUrl().replaceFirst("^.*[/.]", "")));
  }

  private String extension(Extension extension) {
    return extension.hasValue() ? value(extension.getValue()) : html(extension);
  }

  private static String row(String label, String html) {
    return "<div><dt>" + Html.text(label) + "</dt><dd>" + html + "</dd></div>\n";
  }
}
