package org.socialprescribing.conformance;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.support.DefaultProfileValidationSupport;
import ca.uhn.fhir.context.support.IValidationSupport;
import ca.uhn.fhir.context.support.IValidationSupport.IssueSeverity;
import java.util.HashMap;
import java.util.Map;
import org.hl7.fhir.common.hapi.validation.support.CommonCodeSystemsTerminologyService;
import org.hl7.fhir.common.hapi.validation.support.InMemoryTerminologyServerValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.PrePopulatedValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.UnknownCodeSystemWarningValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.ValidationSupportChain;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.MetadataResource;
import org.hl7.fhir.r4.model.Questionnaire;

/**
 * What validators know: FHIR R4, the guide, and the code systems in them; all in memory.
 *
 * <p>A code of a system that is not here, such as SNOMED CT, is a warning, never an error: the
 * server runs without a terminology server.
 */
public final class ValidationSupports {

  private ValidationSupports() {}

  /** The chain of supports in the order in which they are asked. */
  public static IValidationSupport of(FhirContext fhir, Guide guide) {
    var artefacts = new PrePopulatedValidationSupport(fhir);
    guide.all(MetadataResource.class).forEach(artefacts::addResource);
    var unknownSystems = new UnknownCodeSystemWarningValidationSupport(fhir);
    unknownSystems.setNonExistentCodeSystemSeverity(IssueSeverity.WARNING);
    return new ValidationSupportChain(
        new Questionnaires(fhir, guide),
        artefacts,
        new DefaultProfileValidationSupport(fhir),
        new CommonCodeSystemsTerminologyService(fhir),
        new CodesByReference(fhir, guide),
        new InMemoryTerminologyServerValidationSupport(fhir),
        unknownSystems);
  }

  /** The guide's questionnaires, a kind that HAPI's own support does not hold. */
  private static final class Questionnaires implements IValidationSupport {

    private final FhirContext fhir;
    private final Map<String, Questionnaire> byUrl = new HashMap<>();

    Questionnaires(FhirContext fhir, Guide guide) {
      this.fhir = fhir;
      guide.all(Questionnaire.class).forEach(form -> byUrl.put(form.getUrl(), form));
    }

    @Override
    public FhirContext getFhirContext() {
      return fhir;
    }

    @Override
    public <T extends IBaseResource> T fetchResource(Class<T> kind, String url) {
      boolean wanted = kind == null || kind.equals(Questionnaire.class);
      return wanted ? cast(byUrl.get(url.split("\\|", 2)[0])) : null;
    }

    @SuppressWarnings("unchecked")
    private static <T extends IBaseResource> T cast(Questionnaire form) {
      return (T) form;
    }
  }
}
