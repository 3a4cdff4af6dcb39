package org.socialprescribing.publication.page;

import java.util.List;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.CapabilityStatement;
import org.hl7.fhir.r4.model.CapabilityStatement.CapabilityStatementRestResourceComponent;
import org.hl7.fhir.r4.model.CapabilityStatement.CapabilityStatementRestResourceSearchParamComponent;
import org.socialprescribing.publication.html.Html;
import org.socialprescribing.publication.html.Table;
import org.socialprescribing.publication.source.GuideSource;

/** What servers and clients do with each type of resource, from the capability statements. */
final class Capabilities {

  private static final String SERVER = "server";

  private final GuideSource source;
  private final Links links;

  Capabilities(GuideSource source, Links links) {
    this.source = source;
    this.links = links;
  }

  /** How the server offers the type of a profile, and which actors use it. */
  String ofType(String type) {
    return source
        .all(CapabilityStatement.class)
        .filter(statement -> statement.getIdElement().getIdPart().equals(SERVER))
        .flatMap(statement -> statement.getRestFirstRep().getResource().stream())
        .filter(resource -> resource.getType().equals(type))
        .map(resource -> interactions(resource) + searches(resource) + actors(type))
        .collect(Collectors.joining());
  }

  /** One type of a statement: interactions, then search parameters. */
  String type(CapabilityStatementRestResourceComponent resource) {
    return interactions(resource) + searches(resource);
  }

  private String interactions(CapabilityStatementRestResourceComponent resource) {
    String codes =
        resource.getInteraction().stream()
            .map(interaction -> Html.code(interaction.getCode().toCode()) + strength(interaction))
            .collect(Collectors.joining(", "));
    String operations =
        resource.getOperation().stream()
            .map(op -> operation(op.getName(), op.getDefinition()))
            .collect(Collectors.joining(", "));
    return (codes.isEmpty() ? "" : "<p>Interactions: " + codes + ".</p>\n")
        + (operations.isEmpty() ? "" : "<p>Operations: " + operations + ".</p>\n")
        + Html.paragraph(resource.getDocumentation());
  }

  /** An operation by the name it is called with. */
  String operation(String name, String definition) {
    String called = Html.code("$" + name.replaceFirst("^\\$", ""));
    return links.page(definition).map(page -> Html.linkTo(page, called)).orElse(called);
  }

  private String searches(CapabilityStatementRestResourceComponent resource) {
    var table =
        Table.of(
            "Search parameters of " + resource.getType(), "Parameter", "Type", "What it finds");
    resource
        .getSearchParam()
        .forEach(
            parameter ->
                table.row(
                    search(parameter) + strength(parameter),
                    parameter.getType().toCode(),
                    Html.text(parameter.getDocumentation())));
    return table.html();
  }

  private String search(CapabilityStatementRestResourceSearchParamComponent parameter) {
    String name = Html.code(parameter.getName());
    return links.page(parameter.getDefinition()).map(page -> Html.linkTo(page, name)).orElse(name);
  }

  private String actors(String type) {
    List<String> actors =
        source
            .all(CapabilityStatement.class)
            .filter(statement -> !statement.getIdElement().getIdPart().equals(SERVER))
            .filter(
                statement ->
                    statement.getRest().stream()
                        .flatMap(rest -> rest.getResource().stream())
                        .anyMatch(resource -> resource.getType().equals(type)))
            .map(
                statement ->
                    Html.link(
                        "CapabilityStatement-"
                            + statement.getIdElement().getIdPart()
                            + ".html#"
                            + type,
                        statement.getTitle()))
            .toList();
    return actors.isEmpty() ? "" : "<p>Used by: " + String.join(", ", actors) + ".</p>\n";
  }

  /** Whether an actor shall, should or may, where the statement says so. */
  static String strength(org.hl7.fhir.r4.model.Element element) {
    var expectation =
        element.getExtensionByUrl(
            "http://hl7.org/fhir/StructureDefinition/capabilitystatement-expectation");
    return expectation == null
        ? ""
        : " <span class=\"soft\">" + Html.text(expectation.getValue().primitiveValue()) + "</span>";
  }
}
