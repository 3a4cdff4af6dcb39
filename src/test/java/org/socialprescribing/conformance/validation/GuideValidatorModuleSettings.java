package org.socialprescribing.conformance.validation;

import java.util.List;
import org.hl7.fhir.r5.utils.validation.IValidationPolicyAdvisor;
import org.hl7.fhir.r5.utils.validation.IValidatorResourceFetcher;

/**
 * Opens the module's settings to the test that compares it with the stock validator under equal
 * settings.
 */
public final class GuideValidatorModuleSettings {

  private GuideValidatorModuleSettings() {}

  public static List<String> extensionDomains() {
    return List.of(KnownExtensions.DOMAINS);
  }

  public static IValidatorResourceFetcher fetcher() {
    return new BundledResources();
  }

  public static IValidationPolicyAdvisor policy() {
    return new ReferencePolicy();
  }
}
