package org.socialprescribing.publication.page;

import java.util.List;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.CapabilityStatement;
import org.hl7.fhir.r4.model.CapabilityStatement.CapabilityStatementRestComponent;
import org.hl7.fhir.r4.model.CapabilityStatement.CapabilityStatementRestResourceComponent;
import org.hl7.fhir.r4.model.OperationDefinition;
import org.hl7.fhir.r4.model.OperationDefinition.OperationDefinitionParameterComponent;
import org.hl7.fhir.r4.model.SearchParameter;
import org.socialprescribing.publication.html.Html;
import org.socialprescribing.publication.html.Markdown;
import org.socialprescribing.publication.html.Table;
import org.socialprescribing.publication.source.Artefact;

/** The pages of what can be asked of a server: capabilities, search parameters and operations. */
final class InterfacePages {

  private final Context guide;

  InterfacePages(Context guide) {
    this.guide = guide;
  }

  Page capability(Artefact artefact) {
    var statement = (CapabilityStatement) artefact.resource();
    var facts =
        guide
            .facts(artefact)
            .add(
                "Formats",
                statement.getFormat().stream()
                    .map(format -> Html.code(format.getValue()))
                    .collect(Collectors.joining(", ")));
    String body =
        Html.section("Key facts", facts.html())
            + statement.getRest().stream().map(this::rest).collect(Collectors.joining());
    return page(artefact, body);
  }

  private String rest(CapabilityStatementRestComponent rest) {
    String system =
        rest.getInteraction().stream()
            .map(
                interaction ->
                    Html.code(interaction.getCode().toCode()) + Capabilities.strength(interaction))
            .collect(Collectors.joining(", "));
    String operations =
        rest.getOperation().stream()
            .map(op -> guide.capabilities().operation(op.getName(), op.getDefinition()))
            .collect(Collectors.joining(", "));
    var overview = Table.of("Resource types at a glance", "Type", "Profiles", "Interactions");
    rest.getResource()
        .forEach(
            resource ->
                overview.row(
                    Html.link("#" + resource.getType(), resource.getType()),
                    profiles(resource),
                    resource.getInteraction().stream()
                        .map(interaction -> interaction.getCode().toCode())
                        .collect(Collectors.joining(", "))));
    return Html.section(
            "As a " + rest.getMode().toCode(),
            Markdown.html(rest.getDocumentation())
                + (system.isEmpty() ? "" : "<p>On the whole server: " + system + ".</p>\n")
                + (operations.isEmpty() ? "" : "<p>Operations: " + operations + ".</p>\n")
                + overview.html())
        + rest.getResource().stream().map(this::resource).collect(Collectors.joining());
  }

  private String resource(CapabilityStatementRestResourceComponent resource) {
    String profiles = profiles(resource);
    return Html.section(
        resource.getType(),
        resource.getType(),
        (profiles.isEmpty() ? "" : "<p>Profiles: " + profiles + ".</p>\n")
            + guide.capabilities().type(resource));
  }

  private String profiles(CapabilityStatementRestResourceComponent resource) {
    return resource.getSupportedProfile().stream()
        .map(profile -> guide.links().canonical(profile.getValue()))
        .collect(Collectors.joining(", "));
  }

  Page searchParameter(Artefact artefact) {
    var parameter = (SearchParameter) artefact.resource();
    String bases =
        parameter.getBase().stream()
            .map(base -> guide.links().type(base.getValue()))
            .collect(Collectors.joining(", "));
    String facts =
        guide
            .facts(artefact)
            .add("Name in a search", Html.code(parameter.getCode()))
            .add("Searches", bases)
            .add("Type", Html.text(parameter.getType().toCode()))
            .add("FHIRPath", parameter.hasExpression() ? Html.code(parameter.getExpression()) : "")
            .html();
    String searched =
        parameter.getBase().stream().map(base -> base.getValue()).collect(Collectors.joining(", "));
    return new Page(
        artefact.page(),
        Section.SEARCH_PARAMETERS,
        "Search parameter of " + searched,
        artefact.title(),
        artefact.description(),
        Html.section("Key facts", facts) + Html.section("JSON", guide.json(artefact)),
        List.of());
  }

  Page operation(Artefact artefact) {
    var operation = (OperationDefinition) artefact.resource();
    String types =
        operation.getResource().stream()
            .map(type -> guide.links().type(type.getValue()))
            .collect(Collectors.joining(", "));
    var parameters =
        Table.of(
            "Parameters of $" + operation.getCode(),
            "Parameter",
            "Use",
            "Times",
            "Type",
            "What it means");
    operation.getParameter().forEach(parameter -> parameter(parameters, parameter, ""));
    String facts =
        guide
            .facts(artefact)
            .add("Called as", Html.code("$" + operation.getCode()))
            .add("On", types)
            .add("Level", levels(operation))
            .add("Changes records", operation.getAffectsState() ? "yes" : "no")
            .html();
    String comment = operation.hasComment() ? Markdown.html(operation.getComment()) : "";
    return page(
        artefact,
        Html.section("When to use it", Markdown.html(operation.getPurpose()) + comment)
            + Html.section("Key facts", facts)
            + Html.section("Parameters", parameters.html())
            + Html.section("JSON", guide.json(artefact)));
  }

  private static String levels(OperationDefinition operation) {
    return (operation.getInstance() ? "a record " : "")
        + (operation.getType() ? "a type " : "")
        + (operation.getSystem() ? "the whole server" : "");
  }

  private void parameter(
      Table table, OperationDefinitionParameterComponent parameter, String parent) {
    String name = parent + parameter.getName();
    table.row(
        Html.code(name),
        parameter.hasUse() ? parameter.getUse().toCode() : "",
        parameter.getMin() + ".." + parameter.getMax(),
        parameter.hasType() ? guide.links().type(parameter.getType()) : "",
        Html.text(parameter.getDocumentation()));
    parameter.getPart().forEach(part -> parameter(table, part, name + "."));
  }

  private static Page page(Artefact artefact, String body) {
    return new Page(
        artefact.page(), Section.of(artefact), artefact.title(), artefact.description(), body);
  }
}
