package org.socialprescribing.conformance.validation;

import ca.uhn.fhir.rest.api.EncodingEnum;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.function.Function;
import org.hl7.fhir.common.hapi.validation.validator.FhirInstanceValidator.NullEvaluationContext;
import org.hl7.fhir.r5.conformance.profile.ProfileUtilities;
import org.hl7.fhir.r5.context.IWorkerContext;
import org.hl7.fhir.r5.elementmodel.JsonParser;
import org.hl7.fhir.r5.elementmodel.ParserBase;
import org.hl7.fhir.r5.elementmodel.ParserBase.ValidationPolicy;
import org.hl7.fhir.r5.elementmodel.XmlParser;
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

  static final int USES = 200;

  /** As many as can work at once; what a burst of requests made beyond that is let go. */
  private static final int KEPT = 2 * Runtime.getRuntime().availableProcessors() + 2;

  private final BlockingQueue<Pooled> idle = new ArrayBlockingQueue<>(KEPT);
  private final IWorkerContext definitions;

  ValidatorPool(IWorkerContext definitions) {
    this.definitions = definitions;
  }

  /**
   * One validator with the readers whose elements it understands and the engine that chooses
   * profiles.
   */
  static final class Pooled {
    private final InstanceValidator validator;
    final FHIRPathEngine fhirPath;
    private final JsonParser json;
    private final XmlParser xml;
    private int uses;

    private Pooled(
        InstanceValidator validator, FHIRPathEngine fhirPath, JsonParser json, XmlParser xml) {
      this.validator = validator;
      this.fhirPath = fhirPath;
      this.json = json;
      this.xml = xml;
    }

    /** To be called for each validation, so that the pool knows when the validator has to go. */
    InstanceValidator use() {
      uses++;
      return validator;
    }

    ParserBase reader(EncodingEnum encoding) {
      return encoding == EncodingEnum.XML ? xml : json;
    }
  }

  /** Lends a validator for the time of one piece of work. */
  <T> T lend(Function<Pooled, T> work) {
    Pooled pooled = idle.poll();
    if (pooled == null) {
      pooled = make();
    }
    T result = work.apply(pooled);
    // A validator that threw is not given back: what state it is in cannot be known.
    if (pooled.uses < USES) {
      idle.offer(pooled);
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
    // What the readers find out about the children of each element is kept from one text to the
    // next.
    var fhirPath = new FHIRPathEngine(definitions);
    var children = new ProfileUtilities(definitions, null, null, fhirPath);
    var json = new JsonParser(definitions, children);
    json.setupValidation(ValidationPolicy.EVERYTHING);
    var xml = new XmlParser(definitions);
    xml.setupValidation(ValidationPolicy.EVERYTHING);
    xml.setAllowXsiLocation(true);
    return new Pooled(validator, fhirPath, json, xml);
  }
}
