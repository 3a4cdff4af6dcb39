package org.socialprescribing.conformance.terminology;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.support.ConceptValidationOptions;
import ca.uhn.fhir.context.support.IValidationSupport;
import ca.uhn.fhir.context.support.ValidationSupportContext;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.ValueSet;
import org.hl7.fhir.r4.model.ValueSet.ConceptSetComponent;
import org.socialprescribing.conformance.terminology.SnomedCt.Answer;

/**
 * Judges SNOMED CT codes, alone and in the guide's value sets, by what the site has brought.
 *
 * <p>Where nothing can be said it is silent, and the supports after it warn.
 */
public final class SnomedCodes implements IValidationSupport {

  private static final String SNOMED_CT = "http://snomed.info/sct";

  private final FhirContext fhir;
  private final SnomedCt snomed;
  private final Map<String, ValueSet> valueSets = new HashMap<>();

  /**
   * @param valueSets the guide's; those of others are not judged
   */
  public SnomedCodes(FhirContext fhir, SnomedCt snomed, Collection<ValueSet> valueSets) {
    this.fhir = fhir;
    this.snomed = snomed;
    valueSets.forEach(valueSet -> this.valueSets.put(valueSet.getUrl(), valueSet));
  }

  /** The expressions by which value sets select codes of SNOMED CT. */
  public static Set<String> expressions(Collection<ValueSet> valueSets) {
    var expressions = new HashSet<String>();
    for (ValueSet valueSet : valueSets) {
      valueSet.getCompose().getInclude().stream()
          .filter(SnomedCodes::isOfSnomedCt)
          .flatMap(SnomedCodes::expressions)
          .forEach(expressions::add);
    }
    return expressions;
  }

  @Override
  public FhirContext getFhirContext() {
    return fhir;
  }

  @Override
  public boolean isCodeSystemSupported(ValidationSupportContext context, String system) {
    return SNOMED_CT.equals(system);
  }

  @Override
  public boolean isValueSetSupported(ValidationSupportContext context, String url) {
    ValueSet valueSet = known(url);
    return valueSet != null && includes(valueSet).anyMatch(SnomedCodes::isOfSnomedCt);
  }

  @Override
  public CodeValidationResult validateCode(
      ValidationSupportContext context,
      ConceptValidationOptions options,
      String system,
      String code,
      String display,
      String valueSetUrl) {
    if (!SNOMED_CT.equals(system) || code == null) {
      return null;
    }
    if (valueSetUrl != null && !valueSetUrl.isEmpty()) {
      return known(valueSetUrl) == null ? null : judge(code, known(valueSetUrl));
    }
    return switch (snomed.isActive(code)) {
      case YES -> valid(code);
      case NO ->
          refused(
              "The code %s is not an active concept of SNOMED CT.".formatted(code),
              CodeValidationIssueCoding.INVALID_CODE);
      case UNKNOWN -> null;
    };
  }

  @Override
  public CodeValidationResult validateCodeInValueSet(
      ValidationSupportContext context,
      ConceptValidationOptions options,
      String system,
      String code,
      String display,
      IBaseResource valueSet) {
    return SNOMED_CT.equals(system)
            && code != null
            && valueSet instanceof ValueSet given
            && known(given.getUrl()) != null
        ? judge(code, known(given.getUrl()))
        : null;
  }

  /** A code that no longer exists is left to the check of the code itself, which comes as well. */
  private CodeValidationResult judge(String code, ValueSet valueSet) {
    boolean listed =
        includes(valueSet)
            .filter(SnomedCodes::isOfSnomedCt)
            .flatMap(include -> include.getConcept().stream())
            .anyMatch(concept -> concept.getCode().equals(code));
    boolean everyCode =
        includes(valueSet)
            .filter(SnomedCodes::isOfSnomedCt)
            .anyMatch(include -> !include.hasConcept() && !include.hasFilter());
    if (listed || everyCode) {
      return valid(code);
    }
    boolean known = true;
    for (String expression :
        includes(valueSet)
            .filter(SnomedCodes::isOfSnomedCt)
            .flatMap(SnomedCodes::expressions)
            .toList()) {
      Answer answer = snomed.isMember(code, expression);
      if (answer == Answer.YES) {
        return valid(code);
      }
      known &= answer == Answer.NO;
    }
    return known
        ? refused(
            "The code %s is not in the value set %s.".formatted(code, valueSet.getTitle()),
            CodeValidationIssueCoding.NOT_IN_VS)
        : null;
  }

  private static CodeValidationResult valid(String code) {
    return new CodeValidationResult().setCode(code).setCodeSystemName(SNOMED_CT);
  }

  private static CodeValidationResult refused(String message, CodeValidationIssueCoding coding) {
    return new CodeValidationResult()
        .setSeverity(IssueSeverity.ERROR)
        .setMessage(message)
        .addIssue(
            new CodeValidationIssue(
                message, IssueSeverity.ERROR, CodeValidationIssueCode.CODE_INVALID, coding));
  }

  private Stream<ConceptSetComponent> includes(ValueSet valueSet) {
    return valueSet.getCompose().getInclude().stream()
        .flatMap(
            include ->
                Stream.concat(
                    Stream.of(include),
                    include.getValueSet().stream()
                        .map(imported -> known(imported.getValue()))
                        .filter(imported -> imported != null)
                        .flatMap(this::includes)));
  }

  private ValueSet known(String url) {
    return url == null ? null : valueSets.get(url.split("\\|", 2)[0]);
  }

  private static boolean isOfSnomedCt(ConceptSetComponent include) {
    return SNOMED_CT.equals(include.getSystem());
  }

  private static Stream<String> expressions(ConceptSetComponent include) {
    return include.getFilter().stream()
        .filter(filter -> filter.getProperty().equals("constraint"))
        .map(filter -> filter.getValue());
  }
}
