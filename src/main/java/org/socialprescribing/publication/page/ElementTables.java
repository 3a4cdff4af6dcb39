package org.socialprescribing.publication.page;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.ElementDefinition;
import org.hl7.fhir.r4.model.StructureDefinition;
import org.socialprescribing.publication.html.Html;
import org.socialprescribing.publication.html.Table;

/** The elements of a profile or extension: those that it says something about, and all of them. */
final class ElementTables {

  private static final String[] COLUMNS = {"Element", "Times", "Type", "What it means"};

  private final ElementCells cells;

  ElementTables(Links links) {
    this.cells = new ElementCells(links);
  }

  /** Only the elements that the profile says something about, by their whole paths. */
  String differential(StructureDefinition definition) {
    Map<String, ElementDefinition> whole = new HashMap<>();
    definition.getSnapshot().getElement().forEach(element -> whole.put(element.getId(), element));
    var table =
        Table.of("What " + definition.getTitle() + " adds to " + definition.getType(), COLUMNS);
    definition.getDifferential().getElement().stream()
        .filter(ElementTables::saysSomething)
        .map(element -> whole.getOrDefault(element.getId(), element))
        .forEach(
            element ->
                table.row(
                    Html.codeLink("#" + element.getId(), belowRoot(element.getId()))
                        + ElementCells.flags(element),
                    ElementCells.times(element),
                    cells.types(element),
                    cells.meaning(element)));
    return table.html();
  }

  /** Every element, with an anchor for each. */
  String all(StructureDefinition definition) {
    var anchors = new ElementAnchors(definition);
    var changed =
        definition.getDifferential().getElement().stream().map(ElementDefinition::getId).toList();
    var table = Table.of("All elements of " + definition.getTitle(), COLUMNS);
    for (ElementDefinition element : definition.getSnapshot().getElement()) {
      String marks = changed.contains(element.getId()) ? " class=\"changed\"" : "";
      table.rowWith(
          " id=\"" + Html.text(element.getId()) + "\"" + marks,
          name(element) + further(anchors, element),
          ElementCells.times(element),
          cells.types(element),
          cells.meaning(element));
    }
    return table.html();
  }

  /** The elements that the search finds by name. */
  static List<Page.Anchor> searchable(StructureDefinition definition) {
    return definition.getSnapshot().getElement().stream()
        .filter(element -> element.getPath().contains("."))
        .map(e -> new Page.Anchor("Element", e.getId(), e.getId(), e.getShort()))
        .toList();
  }

  private static boolean saysSomething(ElementDefinition element) {
    boolean opensSlices = element.hasSlicing() && !element.hasShort();
    return element.getId().contains(".") && !opensSlices;
  }

  private static String name(ElementDefinition element) {
    String id = element.getId();
    int dot = id.lastIndexOf('.');
    long depth = id.chars().filter(character -> character == '.').count();
    return "<span class=\"element depth-%d\"><span class=\"hidden\">%s</span>%s</span>%s"
        .formatted(
            Math.min(depth, 6),
            Html.text(id.substring(0, dot + 1)),
            Html.codeLink("#" + id, id.substring(dot + 1)),
            ElementCells.flags(element));
  }

  private static String further(ElementAnchors anchors, ElementDefinition element) {
    return anchors.of(element).stream()
        .map(anchor -> "<i id=\"" + Html.text(anchor) + "\"></i>")
        .collect(Collectors.joining());
  }

  private static String belowRoot(String id) {
    return id.substring(id.indexOf('.') + 1);
  }
}
