package org.socialprescribing.conformance.validation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hl7.fhir.r5.elementmodel.Element;
import org.hl7.fhir.utilities.validation.ValidationMessage;
import org.socialprescribing.conformance.validation.GuideValidator.Document;

/** Judges each resource of a transaction or batch in the light of the others. */
final class BundleJudge {

  private final GuideValidator guide;
  private final ValidatorPool.Pooled pooled;

  BundleJudge(GuideValidator guide, ValidatorPool.Pooled pooled) {
    this.guide = guide;
    this.pooled = pooled;
  }

  Verdict judge(Document document) {
    Element bundle = document.root();
    List<Element> entries = bundle.getChildrenByName("entry");
    Map<String, Element> byFullUrl = byFullUrl(entries);
    var findings = new ArrayList<Finding>();
    requireType(findings, bundle);
    var profiles = new ArrayList<String>();
    for (int i = 0; i < entries.size(); i++) {
      String path = "Bundle.entry[" + i + "]";
      checkAddress(findings, entries.get(i), bundle, path);
      Element resource = Children.first(entries.get(i), "resource");
      profiles.add(
          resource == null || isPatch(entries.get(i))
              ? null
              : guide.judgeInto(findings, resource, path + ".resource", byFullUrl, pooled));
    }
    for (ValidationMessage message : document.messages()) {
      findings.add(new Finding(message, "", bundle, null));
    }
    return new Verdict(findings, profiles, "Bundle", Children.value(bundle, "id"));
  }

  private static void requireType(List<Finding> findings, Element bundle) {
    String type = Children.value(bundle, "type");
    if (!"transaction".equals(type) && !"batch".equals(type)) {
      refuse(findings, bundle, bundle, "Bundle.type", GuideValidator.BUNDLE_INVALID);
    }
  }

  private static void checkAddress(
      List<Finding> findings, Element entry, Element bundle, String path) {
    EntryAddress address = EntryAddress.of(entry);
    if (address == null) {
      refuse(findings, entry, bundle, path, GuideValidator.BUNDLE_INVALID);
      return;
    }
    if (!address.writes()) {
      return;
    }
    Element resource = Children.first(entry, "resource");
    if (resource == null || !address.isPlausible()) {
      refuse(findings, entry, bundle, path + ".request.url", GuideValidator.BUNDLE_INVALID);
    } else if (!resource.fhirType().equals(address.type())) {
      refuse(findings, entry, bundle, path + ".request.url", GuideValidator.TYPE_MISMATCH);
    } else if (address.id() != null && !address.id().equals(Children.value(resource, "id"))) {
      refuse(findings, resource, bundle, path + ".resource.id", GuideValidator.ID_MISMATCH);
    }
  }

  private static void refuse(
      List<Finding> findings, Element at, Element bundle, String path, String rule) {
    findings.add(new Finding(GuideValidator.own(rule, at, path), "", bundle, null));
  }

  private static Map<String, Element> byFullUrl(List<Element> entries) {
    var byFullUrl = new HashMap<String, Element>();
    for (Element entry : entries) {
      String url = Children.value(entry, "fullUrl");
      Element resource = Children.first(entry, "resource");
      if (url != null && resource != null) {
        byFullUrl.put(url, resource);
      }
    }
    return byFullUrl;
  }

  /** A patch travels as Parameters or Binary; its result is validated when it is known. */
  private static boolean isPatch(Element entry) {
    Element request = Children.first(entry, "request");
    return "PATCH".equals(Children.value(request, "method"));
  }
}
