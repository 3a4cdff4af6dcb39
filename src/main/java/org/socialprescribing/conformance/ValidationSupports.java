package org.socialprescribing.conformance;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.support.DefaultProfileValidationSupport;
import ca.uhn.fhir.context.support.IValidationSupport;
import ca.uhn.fhir.context.support.IValidationSupport.IssueSeverity;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hl7.fhir.common.hapi.validation.support.CommonCodeSystemsTerminologyService;
import org.hl7.fhir.common.hapi.validation.support.InMemoryTerminologyServerValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.PrePopulatedValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.SnapshotGeneratingValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.UnknownCodeSystemWarningValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.ValidationSupportChain;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.MetadataResource;
import org.hl7.fhir.r4.model.Questionnaire;
import org.hl7.fhir.r4.model.ValueSet;
import org.socialprescribing.conformance.terminology.SnomedCodes;

/**
 * What validators know: FHIR R4, the guide, and what the site adds to them.
 *
 * <p>A code of a system that nobody here knows is a warning, never an error: the server runs
 * without SNOMED CT and without a terminology server.
 */
public final class ValidationSupports {

  private ValidationSupports() {}

  /** The guide and FHIR alone, without anything of the site. */
  public static IValidationSupport of(FhirContext fhir, Guide guide) {
    return of(fhir, guide, SiteAdditions.none());
  }

  /** The chain of supports in the order in which they are asked. */
  static IValidationSupport of(FhirContext fhir, Guide guide, SiteAdditions additions) {
    var supports = new ArrayList<IValidationSupport>();
    supports.add(new Questionnaires(fhir, guide));
    supports.add(holding(fhir, guide.all(MetadataResource.class).toList()));
    supports.add(new DefaultProfileValidationSupport(fhir));
    supports.add(new CommonCodeSystemsTerminologyService(fhir));
    if (additions.hasSnomedCt()) {
      supports.add(new SnomedCodes(fhir, additions.snomedCt(), guide.all(ValueSet.class).toList()));
    }
    supports.add(new CodesByReference(fhir, guide));
    supports.add(new InMemoryTerminologyServerValidationSupport(fhir));
    if (additions.ukCore().isEnforced()) {
      supports.add(holding(fhir, additions.ukCore().definitions()));
      supports.add(new SnapshotGeneratingValidationSupport(fhir));
    }
    var unknownSystems = new UnknownCodeSystemWarningValidationSupport(fhir);
    unknownSystems.setNonExistentCodeSystemSeverity(IssueSeverity.WARNING);
    supports.add(unknownSystems);
    return new ValidationSupportChain(supports);
  }

  private static IValidationSupport holding(FhirContext fhir, List<MetadataResource> artefacts) {
    var holding = new PrePopulatedValidationSupport(fhir);
    artefacts.forEach(holding::addResource);
    return holding;
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
