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
    var profiles = new ArrayList<String>();
    for (int i = 0; i < entries.size(); i++) {
      String path = "Bundle.entry[" + i + "]";
      requireRequest(findings, entries.get(i), bundle, path);
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

  private static void requireRequest(
      List<Finding> findings, Element entry, Element bundle, String path) {
    Element request = Children.first(entry, "request");
    if (Children.first(request, "method") == null || Children.first(request, "url") == null) {
      findings.add(
          new Finding(
              GuideValidator.own(GuideValidator.BUNDLE_INVALID, entry, path), "", bundle, null));
    }
  }

  /** A patch travels as Parameters or Binary; its result is validated when it is known. */
  private static boolean isPatch(Element entry) {
    Element request = Children.first(entry, "request");
    return "PATCH".equals(Children.value(request, "method"));
  }
}
