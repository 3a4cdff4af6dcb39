package org.socialprescribing.conformance.validation;

import ca.uhn.fhir.rest.api.EncodingEnum;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hl7.fhir.r5.context.IWorkerContext;
import org.hl7.fhir.r5.elementmodel.Element;
import org.hl7.fhir.r5.model.StructureDefinition;
import org.hl7.fhir.utilities.validation.ValidationMessage;
import org.hl7.fhir.utilities.validation.ValidationMessage.IssueSeverity;
import org.hl7.fhir.utilities.validation.ValidationMessage.IssueType;
import org.hl7.fhir.utilities.validation.ValidationMessage.Source;
import org.socialprescribing.conformance.Guide;
import org.socialprescribing.conformance.quick.QuickAcceptance;
import org.socialprescribing.conformance.quick.QuickPolicy;
import org.socialprescribing.fhir.Canonical;

/**
 * Validates the text of a request against the guide, once: the server chooses the profile of every
 * resource in it.
 *
 * <p>Safe for use by many threads. The text is read with its positions, so that a message can name
 * line and column.
 */
public final class GuideValidator {

  /** The message ids of what this class finds itself; the HL7 validator has ids of its own. */
  public static final String PROFILE_UNDECIDED = "profile-undecided";

  public static final String PROFILE_UNKNOWN = "profile-unknown";
  public static final String PROFILE_MISMATCH = "profile-mismatch";
  public static final String TYPE_NOT_SUPPORTED = "type-not-supported";
  public static final String TYPE_MISMATCH = "type-mismatch";
  public static final String ID_MISMATCH = "id-mismatch";
  public static final String REFERENCE_TO_VERSION = "reference-format";
  public static final String BUNDLE_INVALID = "bundle-invalid";

  private final IWorkerContext definitions;
  private final ValidatorPool pool;
  private final ProfilePolicy policy;
  private final QuickAcceptance quick;
  private final Map<String, String> alsoMeets;

  /** Holds every resource to the guide, and to nothing else. */
  public GuideValidator(IWorkerContext definitions, Guide guide, QuickPolicy quickness) {
    this(definitions, guide, quickness, Map.of());
  }

  /**
   * @param quickness where a body may be accepted without asking the HL7 validator
   * @param alsoMeets by the guide's profile, another one that a resource has to meet as well
   */
  public GuideValidator(
      IWorkerContext definitions,
      Guide guide,
      QuickPolicy quickness,
      Map<String, String> alsoMeets) {
    this.alsoMeets = alsoMeets;
    this.definitions = definitions;
    this.pool = new ValidatorPool(definitions);
    this.policy = new ProfilePolicy(guide);
    this.quick =
        new QuickAcceptance(
            definitions,
            policy.choices(),
            (method, url, type, id) -> EntryAddress.of(method, url).suits(type, id),
            quickness);
  }

  /** Text as the validator reads it, with what it has to say about the syntax. */
  record Document(Element root, List<ValidationMessage> messages) {}

  /**
   * Judges a resource, or each resource of a transaction or batch.
   *
   * @param text well-formed JSON or XML in UTF-8
   */
  public Verdict judge(byte[] text, EncodingEnum encoding) {
    return acceptQuickly(text, encoding).orElseGet(() -> judgeFully(text, encoding));
  }

  /**
   * The verdict on a body that is certainly accepted, without findings; nothing when the HL7
   * validator has to look.
   *
   * @param text any bytes; what is accepted is well-formed, too
   */
  public Optional<Verdict> acceptQuickly(byte[] text, EncodingEnum encoding) {
    return encoding == EncodingEnum.JSON
        ? quick.accept(text).map(Verdict::accepted)
        : Optional.empty();
  }

  /** Judges with the HL7 validator, whether or not it is needed. */
  public Verdict judgeFully(byte[] text, EncodingEnum encoding) {
    return pool.lend(pooled -> judge(read(text, encoding, pooled), pooled));
  }

  private Verdict judge(Document document, ValidatorPool.Pooled pooled) {
    if (document.root() == null) {
      var findings =
          document.messages().stream().map(message -> new Finding(message, "", null, null));
      return new Verdict(findings.toList(), Collections.singletonList(null), null, null);
    }
    return "Bundle".equals(document.root().fhirType())
        ? new BundleJudge(this, pooled).judge(document)
        : judgeResource(document, pooled);
  }

  /**
   * Validates against the given profiles only, as HAPI's own module does; for comparing the two.
   */
  List<ValidationMessage> validate(byte[] text, EncodingEnum encoding, List<String> profiles) {
    return pool.lend(
        pooled -> {
          Document document = read(text, encoding, pooled);
          var messages = new ArrayList<>(document.messages());
          if (document.root() != null) {
            pooled
                .use()
                .validate(
                    Map.of(),
                    messages,
                    "",
                    document.root(),
                    new ArrayList<>(definitionsOf(profiles)));
          }
          return messages;
        });
  }

  private Verdict judgeResource(Document document, ValidatorPool.Pooled pooled) {
    var findings = new ArrayList<Finding>();
    String profile = judgeInto(findings, document.root(), "", Map.of(), pooled);
    document
        .messages()
        .forEach(message -> findings.add(new Finding(message, "", document.root(), profile)));
    return new Verdict(
        findings,
        Collections.singletonList(profile),
        document.root().fhirType(),
        Children.value(document.root(), "id"));
  }

  /** Judges one resource and returns the profile it was held against, or null. */
  String judgeInto(
      List<Finding> findings,
      Element resource,
      String within,
      Map<String, Element> bundled,
      ValidatorPool.Pooled pooled) {
    String type = resource.fhirType();
    if (!policy.knows(type)) {
      findings.add(new Finding(own(TYPE_NOT_SUPPORTED, resource, type), within, resource, null));
      return null;
    }
    String profile = policy.choose(resource, pooled.fhirPath);
    if (profile == null) {
      findings.add(new Finding(own(PROFILE_UNDECIDED, resource, type), within, resource, null));
      return null;
    }
    List<ValidationMessage> messages = falseClaims(resource, profile);
    if (messages.isEmpty()) {
      if (policy.isStored(type)) {
        refuseReferencesToVersions(resource, type, messages);
      }
      pooled
          .use()
          .validate(
              bundled, messages, "", resource, new ArrayList<>(definitionsOf(List.of(profile))));
    }
    messages.forEach(message -> findings.add(new Finding(message, within, resource, profile)));
    if (alsoMeets.containsKey(profile) && messages.stream().noneMatch(ValidationMessage::isError)) {
      judgeAlso(findings, resource, within, bundled, pooled, alsoMeets.get(profile));
    }
    return profile;
  }

  /** What the guide's profile accepts, in the eyes of another one; only refusals are news. */
  private void judgeAlso(
      List<Finding> findings,
      Element resource,
      String within,
      Map<String, Element> bundled,
      ValidatorPool.Pooled pooled,
      String profile) {
    var messages = new ArrayList<ValidationMessage>();
    pooled
        .use()
        .validate(
            bundled, messages, "", resource, new ArrayList<>(definitionsOf(List.of(profile))));
    messages.stream()
        .filter(ValidationMessage::isError)
        .forEach(message -> findings.add(new Finding(message, within, resource, profile)));
  }

  /**
   * What is wrong with the profiles of this guide that the sender claims; other publishers'
   * profiles are theirs to check.
   */
  private List<ValidationMessage> falseClaims(Element resource, String profile) {
    var messages = new ArrayList<ValidationMessage>();
    Element meta = Children.first(resource, "meta");
    List<Element> claims = meta == null ? List.of() : meta.getChildrenByName("profile");
    for (int i = 0; i < claims.size(); i++) {
      String claimed = String.valueOf(claims.get(i).primitiveValue()).split("\\|", 2)[0];
      if (claimed.startsWith(Canonical.BASE) && !claimed.equals(profile)) {
        String rule = policy.offers(claimed) ? PROFILE_MISMATCH : PROFILE_UNKNOWN;
        messages.add(own(rule, claims.get(i), resource.fhirType() + ".meta.profile[" + i + "]"));
      }
    }
    return messages;
  }

  /**
   * The storage keeps the record and forgets the version, so that such a reference would change its
   * meaning.
   */
  private static void refuseReferencesToVersions(
      Element element, String path, List<ValidationMessage> messages) {
    for (Element child : element.getChildren()) {
      if (child.getName().equals("reference")
          && String.valueOf(child.primitiveValue()).contains("/_history/")) {
        messages.add(own(REFERENCE_TO_VERSION, child, path));
      }
      if (child.hasChildren()) {
        refuseReferencesToVersions(child, path + "." + child.getName(), messages);
      }
    }
  }

  /**
   * A message in the HL7 validator's form for what this package finds itself; {@code rule} serves
   * as its id.
   */
  static ValidationMessage own(String rule, Element at, String path) {
    var message =
        new ValidationMessage(
            Source.InstanceValidator,
            IssueType.PROCESSING,
            at.line(),
            at.col(),
            path,
            rule,
            IssueSeverity.ERROR);
    message.setMessageId(rule);
    return message;
  }

  private List<StructureDefinition> definitionsOf(List<String> profiles) {
    return profiles.stream()
        .map(profile -> definitions.fetchResource(StructureDefinition.class, profile))
        .toList();
  }

  private static Document read(byte[] text, EncodingEnum encoding, ValidatorPool.Pooled pooled) {
    try {
      var content = pooled.reader(encoding).parse(new ByteArrayInputStream(text)).get(0);
      return new Document(content.getElement(), content.getErrors());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Validates these texts, by the HL7 validator only until it knows each profile: the first
   * validation of a profile costs seconds, the next milliseconds.
   */
  public void warmUp(List<byte[]> examples) {
    var warm = new HashSet<String>();
    for (byte[] example : examples) {
      Optional<Verdict> quick = acceptQuickly(example, EncodingEnum.JSON);
      if (quick.isEmpty() || !warm.containsAll(quick.get().profiles())) {
        warm.addAll(judgeFully(example, EncodingEnum.JSON).profiles());
      }
    }
  }

  /**
   * The profiles that the guide offers for a type, with their conditions, for explaining an
   * undecided one.
   */
  public Map<String, String> conditions(String type) {
    var conditions = new HashMap<String, String>();
    if (policy.knows(type)) {
      policy
          .of(type)
          .forEach(candidate -> conditions.put(candidate.profile(), candidate.appliesWhen()));
    }
    return conditions;
  }
}
