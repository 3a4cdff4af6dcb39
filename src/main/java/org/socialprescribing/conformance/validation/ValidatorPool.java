package org.socialprescribing.conformance.validation;

import java.util.List;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.function.Function;
import org.hl7.fhir.common.hapi.validation.validator.FhirInstanceValidator.NullEvaluationContext;
import org.hl7.fhir.r5.context.IWorkerContext;
import org.hl7.fhir.r5.fhirpath.FHIRPathEngine;
import org.hl7.fhir.r5.utils.validation.ValidatorSession;
import org.hl7.fhir.r5.utils.validation.constants.BestPracticeWarningLevel;
import org.hl7.fhir.r5.utils.validation.constants.IdStatus;
import org.hl7.fhir.r5.utils.xver.XVerExtensionManagerOld;
import org.hl7.fhir.validation.ValidatorSettings;
import org.hl7.fhir.validation.instance.InstanceValidator;

/**
 * HL7 instance validators, each used by one thread at a time and again by the next.
 *
 * <p>Making one costs more than most validations, because its constructor reads a 1.5 MB table of
 * object identifiers; keeping one for ever leaks, because it remembers every code that it has seen.
 * So each is reused, and retired after {@value #USES} uses (docs/decisions/0005).
 */
final class ValidatorPool {

  static final int USES = 50;

  private final ConcurrentLinkedDeque<Pooled> idle = new ConcurrentLinkedDeque<>();
  private final IWorkerContext definitions;

  ValidatorPool(IWorkerContext definitions) {
    this.definitions = definitions;
  }

  /** One validator with the FHIRPath engine that chooses profiles. */
  static final class Pooled {
    final InstanceValidator validator;
    final FHIRPathEngine fhirPath;
    private int uses;

    private Pooled(InstanceValidator validator, FHIRPathEngine fhirPath) {
      this.validator = validator;
      this.fhirPath = fhirPath;
    }
  }

  /** Lends a validator for the time of one piece of work. */
  <T> T lend(Function<Pooled, T> work) {
    Pooled pooled = idle.pollFirst();
    if (pooled == null) {
      pooled = make();
    }
    T result = work.apply(pooled);
    // A validator that threw is not given back: what state it is in cannot be known.
    if (++pooled.uses < USES) {
      idle.offerFirst(pooled);
    }
    return result;
  }

  private Pooled make() {
    var validator =
        new InstanceValidator(
            definitions,
            new NullEvaluationContext(),
            new XVerExtensionManagerOld(definitions),
            new ValidatorSession(),
            new ValidatorSettings());
    validator.setAssumeValidRestReferences(true);
    validator.setBestPracticeWarningLevel(BestPracticeWarningLevel.Ignore);
    validator.setAnyExtensionsAllowed(true);
    validator.setResourceIdRule(IdStatus.OPTIONAL);
    validator.setErrorForUnknownProfiles(false);
    // HAPI's support for unknown code systems downgrades them to warnings; it counts on this being
    // on.
    validator.setUnknownCodeSystemsCauseErrors(true);
    validator.getExtensionDomains().addAll(List.of(KnownExtensions.DOMAINS));
    validator.setFetcher(new BundledResources());
    validator.setPolicyAdvisor(new ReferencePolicy());
    validator.setAllowXsiLocation(true);
    return new Pooled(validator, new FHIRPathEngine(definitions));
  }
}
