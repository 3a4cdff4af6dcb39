package org.socialprescribing.conformance.validation;

/** Publishers whose extensions partners send and whose definitions are not part of this project. */
final class KnownExtensions {

  static final String[] DOMAINS = {"https://fhir.hl7.org.uk/", "https://fhir.nhs.uk/"};

  private KnownExtensions() {}
}
