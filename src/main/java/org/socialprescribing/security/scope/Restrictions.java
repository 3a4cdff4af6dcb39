package org.socialprescribing.security.scope;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.fhirpath.IFhirPath;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.hl7.fhir.instance.model.api.IBase;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Enumerations.SearchParamType;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.PrimitiveType;
import org.hl7.fhir.r4.model.SearchParameter;
import org.socialprescribing.conformance.Guide;

/**
 * Holds records against the query of a scope.
 *
 * <p>It can do so for search parameters of type token, such as {@code category=survey}. A scope
 * with any other is one that nobody here can check.
 */
final class Restrictions {

  private final Map<String, String> expressions = new TreeMap<>();
  private final IFhirPath paths;

  Restrictions(FhirContext fhir, Guide guide) {
    this.paths = fhir.newFhirPath();
    for (SearchParameter parameter : guide.searchParameters()) {
      if (parameter.getType() == SearchParamType.TOKEN && parameter.hasExpression()) {
        parameter
            .getBase()
            .forEach(
                type ->
                    expressions.put(
                        type.getCode() + "?" + parameter.getCode(), parameter.getExpression()));
      }
    }
  }

  /** Whether a record of this type can be held against this query. */
  boolean canCheck(String type, Map<String, String> query) {
    return query.keySet().stream().allMatch(name -> expressions.containsKey(type + "?" + name));
  }

  /** Whether the record matches every parameter of a query that can be checked. */
  boolean hold(Map<String, String> query, IBaseResource resource) {
    return query.entrySet().stream()
        .allMatch(
            asked -> {
              String expression = expressions.get(resource.fhirType() + "?" + asked.getKey());
              return expression != null
                  && paths.evaluate(resource, expression, IBase.class).stream()
                      .flatMap(Restrictions::tokens)
                      .anyMatch(token -> matchesOneOf(asked.getValue(), token));
            });
  }

  private record Token(String system, String code) {}

  private static Stream<Token> tokens(IBase value) {
    if (value instanceof CodeableConcept concept) {
      return concept.getCoding().stream().flatMap(Restrictions::tokens);
    }
    if (value instanceof Coding coding) {
      return Stream.of(new Token(text(coding.getSystem()), text(coding.getCode())));
    }
    if (value instanceof Identifier identifier) {
      return Stream.of(new Token(text(identifier.getSystem()), text(identifier.getValue())));
    }
    return value instanceof PrimitiveType<?> code
        ? Stream.of(new Token("", text(code.getValueAsString())))
        : Stream.empty();
  }

  /** FHIR R4 §3.1.1.4.10: {@code code}, {@code system|code}, {@code |code} or {@code system|}. */
  private static boolean matchesOneOf(String values, Token token) {
    return Arrays.stream(values.split(","))
        .anyMatch(
            value -> {
              int bar = value.indexOf('|');
              String code = value.substring(bar + 1);
              boolean systemFits = bar < 0 || value.substring(0, bar).equals(token.system());
              return systemFits && (code.equals(token.code()) || (bar > 0 && code.isEmpty()));
            });
  }

  private static String text(String value) {
    return value == null ? "" : value;
  }
}
