package org.socialprescribing.conformance;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Pointcut;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.DomainResource;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.utilities.xhtml.XhtmlNode;
import org.socialprescribing.conformance.explain.Issue;
import org.socialprescribing.conformance.explain.RefusedRequest;
import org.socialprescribing.fhir.StorageInterceptor;

/**
 * Refuses a narrative whose links a browser would run instead of follow. The HL7 validator knows
 * {@code javascript:} in small letters and in links only; browsers know more.
 */
public final class NarrativeAddresses implements StorageInterceptor {

  private static final Set<String> ADDRESSES =
      Set.of("href", "src", "cite", "longdesc", "background");

  /** What browsers leave out when they read an address. */
  private static final Pattern IGNORED = Pattern.compile("[\\x00-\\x20\\x7f-\\x9f]");

  private static final Pattern SCHEME =
      Pattern.compile("([a-z][a-z0-9+.-]{0,40}):.*", Pattern.DOTALL);
  private static final Set<String> SCHEMES = Set.of("http", "https", "mailto", "tel", "urn");
  private static final Pattern PICTURE =
      Pattern.compile("data:image/(png|jpeg|gif);base64,.*", Pattern.DOTALL);

  NarrativeAddresses() {}

  @Hook(Pointcut.STORAGE_PRESTORAGE_RESOURCE_CREATED)
  public void beforeCreate(IBaseResource record) {
    require(record);
  }

  @Hook(Pointcut.STORAGE_PRESTORAGE_RESOURCE_UPDATED)
  public void beforeUpdate(IBaseResource before, IBaseResource after) {
    require(after);
  }

  private static void require(IBaseResource record) {
    if (record instanceof DomainResource resource) {
      if (resource.getText().hasDiv() && !isHarmless(resource.getText().getDiv())) {
        throw RefusedRequest.unprocessable(
            List.of(
                Issue.error(
                        "narrative-unsafe",
                        "The narrative has a link that is neither to a page, a telephone nor an e-mail address.")
                    .atElement(resource.fhirType() + ".text.div")));
      }
      resource.getContained().forEach(NarrativeAddresses::require);
    } else if (record instanceof Bundle bundle) {
      bundle.getEntry().stream()
          .map(Bundle.BundleEntryComponent::getResource)
          .filter(Resource.class::isInstance)
          .forEach(NarrativeAddresses::require);
    }
  }

  private static boolean isHarmless(XhtmlNode node) {
    return node.getAttributes().entrySet().stream()
            .filter(each -> ADDRESSES.contains(each.getKey().toLowerCase(Locale.ROOT)))
            .allMatch(each -> isHarmless(each.getValue()))
        && node.getChildNodes().stream().allMatch(NarrativeAddresses::isHarmless);
  }

  static boolean isHarmless(String address) {
    String read = IGNORED.matcher(String.valueOf(address)).replaceAll("").toLowerCase(Locale.ROOT);
    var scheme = SCHEME.matcher(read);
    return !scheme.matches()
        || SCHEMES.contains(scheme.group(1))
        || PICTURE.matcher(read).matches();
  }
}
