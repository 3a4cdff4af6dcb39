package org.socialprescribing.conformance;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.support.ConceptValidationOptions;
import ca.uhn.fhir.context.support.IValidationSupport;
import ca.uhn.fhir.context.support.ValidationSupportContext;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.CanonicalType;
import org.hl7.fhir.r4.model.ValueSet;
import org.hl7.fhir.r4.model.ValueSet.ConceptSetComponent;
import org.socialprescribing.fhir.Canonical;

/**
 * Codes of value sets that name their members by reference only, such as a reference set of SNOMED
 * CT: without a release or a terminology server nobody here can say who is a member.
 *
 * <p>Such a code is accepted with a warning. What a value set lists by itself, and the local code
 * systems in it, are not its business: those are checked by the supports after it.
 */
final class CodesByReference implements IValidationSupport {

  private final FhirContext fhir;
  private final Map<String, ValueSet> valueSets = new HashMap<>();
  private final Map<String, Set<String>> systemsByReference = new HashMap<>();

  CodesByReference(FhirContext fhir, Guide guide) {
    this.fhir = fhir;
    guide.all(ValueSet.class).forEach(valueSet -> valueSets.put(valueSet.getUrl(), valueSet));
    valueSets.forEach((url, valueSet) -> systemsByReference.put(url, systemsByReference(valueSet)));
  }

  @Override
  public FhirContext getFhirContext() {
    return fhir;
  }

  @Override
  public boolean isValueSetSupported(ValidationSupportContext context, String url) {
    return !systemsByReference.getOrDefault(withoutVersion(url), Set.of()).isEmpty();
  }

  @Override
  public CodeValidationResult validateCode(
      ValidationSupportContext context,
      ConceptValidationOptions options,
      String system,
      String code,
      String display,
      String valueSetUrl) {
    return valueSetUrl == null ? null : judge(system, code, withoutVersion(valueSetUrl));
  }

  @Override
  public CodeValidationResult validateCodeInValueSet(
      ValidationSupportContext context,
      ConceptValidationOptions options,
      String system,
      String code,
      String display,
      IBaseResource valueSet) {
    return valueSet instanceof ValueSet known ? judge(system, code, known.getUrl()) : null;
  }

  private CodeValidationResult judge(String system, String code, String valueSetUrl) {
    ValueSet valueSet = valueSets.get(valueSetUrl);
    if (valueSet == null
        || !systemsByReference.get(valueSetUrl).contains(system)
        || lists(valueSet, system, code)) {
      return null;
    }
    return new CodeValidationResult()
        .setCode(code)
        .setCodeSystemName(system)
        .setSeverity(IssueSeverity.WARNING)
        .setMessage(
            "The code %s of %s was not checked: the members of the value set %s are not on this server."
                .formatted(code, system, valueSet.getTitle()));
  }

  private Set<String> systemsByReference(ValueSet valueSet) {
    var systems = new HashSet<String>();
    for (ConceptSetComponent include : valueSet.getCompose().getInclude()) {
      if (include.hasFilter() && !holdsSystem(include)) {
        systems.add(include.getSystem());
      }
      imported(include).forEach(other -> systems.addAll(systemsByReference(other)));
    }
    return systems;
  }

  /** A filter over a code system of the guide is worked out by the supports after this one. */
  private static boolean holdsSystem(ConceptSetComponent include) {
    return include.getSystem().startsWith(Canonical.BASE);
  }

  private boolean lists(ValueSet valueSet, String system, String code) {
    return valueSet.getCompose().getInclude().stream()
        .anyMatch(
            include ->
                (system.equals(include.getSystem())
                        && include.getConcept().stream().anyMatch(c -> c.getCode().equals(code)))
                    || imported(include).stream().anyMatch(other -> lists(other, system, code)));
  }

  private Set<ValueSet> imported(ConceptSetComponent include) {
    var imported = new HashSet<ValueSet>();
    for (CanonicalType url : include.getValueSet()) {
      Optional.ofNullable(valueSets.get(withoutVersion(url.getValue()))).ifPresent(imported::add);
    }
    return imported;
  }

  private static String withoutVersion(String canonical) {
    return canonical == null ? "" : canonical.split("\\|", 2)[0];
  }
}
