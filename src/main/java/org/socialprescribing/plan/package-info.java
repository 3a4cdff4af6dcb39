/**
 * The personalised care and support plan: agreed by the person and agreed again when it changes,
 * written as records or on a form, and given to the person as a page to keep.
 *
 * <p>Nothing here is called by other packages. Implements the guide page <em>Support plan</em>;
 * decisions 0035 to 0038.
 */
@org.springframework.modulith.ApplicationModule(
    allowedDependencies = {
      "fhir",
      "conformance",
      "conformance :: explain",
      "publication",
      "publication :: html",
      "readmodel",
      "referral :: worklist"
    })
package org.socialprescribing.plan;
