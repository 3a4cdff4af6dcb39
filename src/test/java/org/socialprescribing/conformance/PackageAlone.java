package org.socialprescribing.conformance;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.support.DefaultProfileValidationSupport;
import ca.uhn.fhir.context.support.IValidationSupport;
import ca.uhn.fhir.context.support.IValidationSupport.IssueSeverity;
import ca.uhn.fhir.validation.FhirValidator;
import ca.uhn.fhir.validation.ResultSeverityEnum;
import ca.uhn.fhir.validation.SingleValidationMessage;
import ca.uhn.fhir.validation.ValidationOptions;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.hl7.fhir.common.hapi.validation.support.CommonCodeSystemsTerminologyService;
import org.hl7.fhir.common.hapi.validation.support.InMemoryTerminologyServerValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.NpmPackageValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.UnknownCodeSystemWarningValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.ValidationSupportChain;
import org.hl7.fhir.common.hapi.validation.validator.FhirDefaultPolicyAdvisor;
import org.hl7.fhir.common.hapi.validation.validator.FhirInstanceValidator;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Questionnaire;
import org.hl7.fhir.r5.elementmodel.Element;
import org.hl7.fhir.r5.model.CanonicalResource;
import org.hl7.fhir.r5.model.CanonicalType;
import org.hl7.fhir.r5.utils.validation.IResourceValidator;
import org.hl7.fhir.r5.utils.validation.IValidatorResourceFetcher;
import org.hl7.fhir.r5.utils.validation.constants.ReferenceValidationPolicy;
import org.hl7.fhir.utilities.npm.NpmPackage;
import org.socialprescribing.publication.packaging.GuidePackage;

/**
 * Somebody else's engine: HAPI's validator as it is shipped, with the guide's package and FHIR
 * core, and nothing of this server.
 */
final class PackageAlone {

  private static final FhirContext FHIR = FhirContext.forR4Cached();
  private static final String NAME = "guide-package-alone.tgz";

  private final FhirValidator validator;

  PackageAlone() throws IOException {
    // HAPI reads packages from the class path only, of which this folder is a part.
    Path archive = Path.of("target", "test-classes", NAME);
    GuidePackage.of(Path.of("profiles")).write(archive);
    var artefacts = new NpmPackageValidationSupport(FHIR);
    artefacts.loadPackageFromClasspath("classpath:" + NAME);
    var unknownSystems = new UnknownCodeSystemWarningValidationSupport(FHIR);
    unknownSystems.setNonExistentCodeSystemSeverity(IssueSeverity.WARNING);
    var engine =
        new FhirInstanceValidator(
            new ValidationSupportChain(
                artefacts,
                new Forms(archive),
                new DefaultProfileValidationSupport(FHIR),
                new CommonCodeSystemsTerminologyService(FHIR),
                new InMemoryTerminologyServerValidationSupport(FHIR),
                unknownSystems));
    engine.setAssumeValidRestReferences(true);
    engine.setValidatorPolicyAdvisor(new LooksAtReferences());
    engine.setValidatorResourceFetcher(new FindsNothing());
    this.validator = FHIR.newValidator().registerValidatorModule(engine);
  }

  /**
   * What the engine has against a resource in JSON or XML.
   *
   * @param profiles what the resource should meet beside FHIR itself
   */
  List<String> errors(String text, Collection<String> profiles) {
    var options = new ValidationOptions();
    profiles.forEach(options::addProfile);
    return validator.validateWithResult(text, options).getMessages().stream()
        .filter(message -> message.getSeverity().ordinal() >= ResultSeverityEnum.ERROR.ordinal())
        .map(PackageAlone::describe)
        .toList();
  }

  /**
   * The engine's switch for checking the type of what a reference leads to; off as it is shipped.
   */
  private static final class LooksAtReferences extends FhirDefaultPolicyAdvisor {

    @Override
    public ReferenceValidationPolicy policyForReference(
        IResourceValidator validator,
        Object appContext,
        String path,
        String url,
        ReferenceDestinationType destination) {
      return ReferenceValidationPolicy.CHECK_TYPE_IF_EXISTS;
    }
  }

  private static String describe(SingleValidationMessage message) {
    return message.getLocationString() + ": " + message.getMessage();
  }

  /**
   * Which needs somebody to ask for the target; here it is never there, and then the text counts.
   */
  private static final class FindsNothing implements IValidatorResourceFetcher {

    @Override
    public Element fetch(IResourceValidator validator, Object appContext, String url) {
      return null;
    }

    @Override
    public boolean resolveURL(
        IResourceValidator validator,
        Object appContext,
        String path,
        String url,
        String type,
        boolean canonical,
        List<CanonicalType> targets) {
      return true;
    }

    @Override
    public byte[] fetchRaw(IResourceValidator validator, String url) {
      throw new UnsupportedOperationException("Attachments are not followed");
    }

    @Override
    public IValidatorResourceFetcher setLocale(Locale locale) {
      return this;
    }

    @Override
    public CanonicalResource fetchCanonicalResource(
        IResourceValidator validator, Object appContext, String url) {
      return null;
    }

    @Override
    public boolean fetchesCanonicalResource(IResourceValidator validator, String url) {
      return false;
    }

    @Override
    public Set<ResourceVersionInformation> fetchCanonicalResourceVersions(
        IResourceValidator validator, Object appContext, String url) {
      return Set.of();
    }
  }

  /**
   * The package's questionnaires, a kind that HAPI's support for packages leaves in the archive.
   */
  private static final class Forms implements IValidationSupport {

    private final Map<String, Questionnaire> byUrl = new HashMap<>();

    Forms(Path archive) throws IOException {
      try (InputStream stream = Files.newInputStream(archive)) {
        NpmPackage content = NpmPackage.fromPackage(stream);
        for (String file : content.listResources("Questionnaire")) {
          var form =
              FHIR.newJsonParser()
                  .parseResource(Questionnaire.class, content.load("package", file));
          byUrl.put(form.getUrl(), form);
        }
      }
    }

    @Override
    public FhirContext getFhirContext() {
      return FHIR;
    }

    @Override
    @SuppressWarnings("unchecked")
    public <T extends IBaseResource> T fetchResource(Class<T> kind, String url) {
      return (T) byUrl.get(url.split("\\|", 2)[0]);
    }
  }
}
