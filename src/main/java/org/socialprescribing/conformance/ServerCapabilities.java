package org.socialprescribing.conformance;

import jakarta.annotation.Nullable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.CanonicalType;
import org.hl7.fhir.r4.model.CapabilityStatement;
import org.hl7.fhir.r4.model.CapabilityStatement.CapabilityStatementRestComponent;
import org.hl7.fhir.r4.model.CapabilityStatement.CapabilityStatementRestResourceComponent;
import org.hl7.fhir.r4.model.CapabilityStatement.CapabilityStatementRestResourceOperationComponent;
import org.hl7.fhir.r4.model.CapabilityStatement.CapabilityStatementRestResourceSearchParamComponent;
import org.hl7.fhir.r4.model.CapabilityStatement.TypeRestfulInteraction;
import org.hl7.fhir.r4.model.Enumerations.SearchParamType;
import org.hl7.fhir.r4.model.StringType;

/**
 * The closed list of what this server offers: resource types, interactions, search parameters and
 * operations.
 *
 * <p>Read from the guide's CapabilityStatement, so that what is declared, what is obeyed and what
 * {@code /metadata} answers are the same table.
 */
public final class ServerCapabilities {

  private final CapabilityStatement statement;
  private final Map<String, CapabilityStatementRestResourceComponent> types = new LinkedHashMap<>();
  private final Set<String> storedTypes;

  ServerCapabilities(CapabilityStatement statement) {
    this.statement = statement;
    rest().getResource().forEach(type -> types.put(type.getType(), type));
    storedTypes =
        types.keySet().stream()
            .filter(type -> allows(type, TypeRestfulInteraction.CREATE))
            .collect(Collectors.toUnmodifiableSet());
  }

  /** The resource types of the interface, in the order of the statement. */
  public Set<String> types() {
    return types.keySet();
  }

  /** The resource types that clients may write, which are the ones in the database. */
  public Set<String> storedTypes() {
    return storedTypes;
  }

  /** Whether clients may do this with resources of this type. */
  public boolean allows(String type, TypeRestfulInteraction interaction) {
    return types.containsKey(type)
        && types.get(type).getInteraction().stream()
            .anyMatch(offered -> offered.getCode() == interaction);
  }

  /** The canonicals of the profiles that resources of this type may meet. */
  public List<String> profiles(String type) {
    return types.containsKey(type)
        ? types.get(type).getSupportedProfile().stream().map(CanonicalType::getValue).toList()
        : List.of();
  }

  /** The search parameters of this type with the kind of their values, sorted by name. */
  public Map<String, SearchParamType> searchParameters(String type) {
    return types.get(type).getSearchParam().stream()
        .collect(
            Collectors.toMap(
                CapabilityStatementRestResourceSearchParamComponent::getName,
                CapabilityStatementRestResourceSearchParamComponent::getType,
                (first, second) -> first,
                TreeMap::new));
  }

  /**
   * What a search of this type may bring along, as {@code Task:focus}.
   *
   * @param direction {@code _include} or {@code _revinclude}
   */
  Set<String> includes(String type, String direction) {
    return sorted(
        direction.equals("_include")
            ? types.get(type).getSearchInclude()
            : types.get(type).getSearchRevInclude());
  }

  /** What any search may bring along, for includes that follow from one record to the next. */
  Set<String> everyInclude() {
    return sorted(
        types.values().stream()
            .flatMap(
                type ->
                    Stream.concat(
                        type.getSearchInclude().stream(), type.getSearchRevInclude().stream()))
            .toList());
  }

  private static Set<String> sorted(List<StringType> includes) {
    return includes.stream()
        .map(StringType::getValue)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /**
   * The interactions and operations that clients may use with this type, for messages to people.
   */
  List<String> interactions(String type) {
    return Stream.concat(
            types.get(type).getInteraction().stream().map(offered -> offered.getCode().toCode()),
            operations(type).stream().map(operation -> "$" + operation.getName()))
        .toList();
  }

  /** The operations of this type; those of the whole server where the type is null. */
  List<CapabilityStatementRestResourceOperationComponent> operations(@Nullable String type) {
    if (type == null) {
      return rest().getOperation();
    }
    return types.containsKey(type) ? types.get(type).getOperation() : List.of();
  }

  List<CapabilityStatementRestResourceComponent> resources() {
    return List.copyOf(types.values());
  }

  CapabilityStatement statement() {
    return statement.copy();
  }

  private CapabilityStatementRestComponent rest() {
    return statement.getRestFirstRep();
  }
}
