package org.socialprescribing.conformance.validation;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.hl7.fhir.r5.elementmodel.Element;
import org.hl7.fhir.r5.model.CanonicalResource;
import org.hl7.fhir.r5.model.CanonicalType;
import org.hl7.fhir.r5.utils.validation.IResourceValidator;
import org.hl7.fhir.r5.utils.validation.IValidatorResourceFetcher;

/**
 * Finds the target of a {@code urn:} reference among the resources that travel in the same bundle.
 *
 * <p>The validator hands the bundle's resources, by full URL, to each look-up as its application
 * context.
 */
final class BundledResources implements IValidatorResourceFetcher {

  static boolean isWithinBundle(String url) {
    return url.startsWith("urn:");
  }

  @Override
  public Element fetch(IResourceValidator validator, Object byFullUrl, String url) {
    return byFullUrl instanceof Map<?, ?> bundled ? (Element) bundled.get(url) : null;
  }

  @Override
  public boolean resolveURL(
      IResourceValidator validator,
      Object byFullUrl,
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
      IResourceValidator validator, Object byFullUrl, String url) {
    return null;
  }

  @Override
  public boolean fetchesCanonicalResource(IResourceValidator validator, String url) {
    return false;
  }

  @Override
  public Set<ResourceVersionInformation> fetchCanonicalResourceVersions(
      IResourceValidator validator, Object byFullUrl, String url) {
    return Set.of();
  }
}
