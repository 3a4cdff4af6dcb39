package org.socialprescribing.conformance.validation;

import org.hl7.fhir.common.hapi.validation.validator.FhirDefaultPolicyAdvisor;
import org.hl7.fhir.r5.utils.validation.IResourceValidator;
import org.hl7.fhir.r5.utils.validation.constants.ReferenceValidationPolicy;

/**
 * How far a reference is followed: always to its type, and to its target where the target travels
 * in the same bundle.
 *
 * <p>Whether a stored target exists is checked by the storage, in the transaction of the write.
 */
final class ReferencePolicy extends FhirDefaultPolicyAdvisor {

  @Override
  public ReferenceValidationPolicy policyForReference(
      IResourceValidator validator,
      Object bundled,
      String path,
      String url,
      ReferenceDestinationType destination) {
    return BundledResources.isWithinBundle(url)
        ? ReferenceValidationPolicy.CHECK_EXISTS_AND_TYPE
        : ReferenceValidationPolicy.CHECK_TYPE_IF_EXISTS;
  }

  @Override
  public ReferenceValidationPolicy getReferencePolicy() {
    return ReferenceValidationPolicy.CHECK_TYPE_IF_EXISTS;
  }
}
