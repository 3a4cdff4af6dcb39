/**
 * Breaking glass: whoever needs a person's restricted information at once opens it, says why, and
 * is seen doing so.
 *
 * <p>The service's lead is told by e-mail, through the outbox. It opens what the caller's standing
 * reaches and a label holds back, for a limited time, to the same caller only. Implements {@link
 * org.socialprescribing.security.OpenedRecords}; F32, F33, guide page <em>Access</em>.
 */
@org.springframework.modulith.ApplicationModule(
    allowedDependencies = {
      "audit",
      "compartment",
      "conformance",
      "conformance :: explain",
      "fhir",
      "outbox",
      "security"
    })
package org.socialprescribing.breakglass;
