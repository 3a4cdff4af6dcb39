package org.socialprescribing.plan.form;

import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Consent;
import org.hl7.fhir.r4.model.Consent.ConsentProvisionType;
import org.hl7.fhir.r4.model.Consent.ConsentState;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Type;
import org.socialprescribing.fhir.Canonical;

/** The three permissions of part two; each is a consent of its own, a no as well as a yes. */
final class Permissions {

  /** The purposes; a question's name is that of its purpose after {@code permission-}. */
  static final List<String> PURPOSES = List.of("story", "survey", "evaluation");

  private static final String SYSTEM = Canonical.BASE + "/CodeSystem/permission";

  private Permissions() {}

  /** Whether a consent is one that the form can ask for, and holds. */
  static boolean isAnswer(Consent consent) {
    return consent.getStatus() == ConsentState.ACTIVE
        && PURPOSES.stream().anyMatch(purpose -> isFor(purpose, consent));
  }

  static List<Type> answer(PlanFolder folder, String purpose) {
    return holding(folder, purpose)
        .<List<Type>>map(
            consent ->
                List.of(
                    new BooleanType(
                        consent.getProvision().getType() == ConsentProvisionType.PERMIT)))
        .orElse(List.of());
  }

  /**
   * Puts an answer down.
   *
   * @param again whether the form has answered before, so that an answer may have been taken back
   */
  static void put(
      PlanFolder folder,
      String purpose,
      List<Type> answers,
      QuestionnaireResponse form,
      boolean again) {
    if (Answers.same(answer(folder, purpose), answers)) {
      return;
    }
    if (!answers.isEmpty()) {
      Consent consent = holding(folder, purpose).orElseGet(() -> begin(folder, purpose, form));
      decide(consent, ((BooleanType) answers.get(0)).booleanValue(), folder.organisation());
      consent.setDateTimeElement(form.getAuthoredElement().copy());
    } else if (again) {
      holding(folder, purpose).ifPresent(consent -> consent.setStatus(ConsentState.INACTIVE));
    }
  }

  private static void decide(Consent consent, boolean yes, String organisation) {
    var provision = consent.getProvision();
    provision.setType(yes ? ConsentProvisionType.PERMIT : ConsentProvisionType.DENY);
    provision.getActor().clear();
    if (yes) {
      provision
          .addActor()
          .setReference(new Reference(organisation))
          .getRole()
          .addCoding()
          .setSystem("http://terminology.hl7.org/CodeSystem/v3-ParticipationType")
          .setCode("IRCP");
    }
  }

  private static Consent begin(PlanFolder folder, String purpose, QuestionnaireResponse form) {
    if (folder.organisation().isEmpty()) {
      throw FormRefusals.whoAsked();
    }
    var consent = new Consent();
    consent.setStatus(ConsentState.ACTIVE);
    consent.setScope(
        concept("http://terminology.hl7.org/CodeSystem/consentscope", "patient-privacy"));
    consent.addCategory(concept("http://terminology.hl7.org/CodeSystem/v3-ActCode", "IDSCL"));
    consent.setPatient(folder.plan().getSubject().copy());
    consent.addOrganization(new Reference(folder.organisation()));
    consent.setPolicyRule(
        concept(Canonical.BASE + "/CodeSystem/sharing-basis", "explicit-consent"));
    if (form.hasId()) {
      consent.setSource(new Reference(Numbering.name(form)));
    }
    consent.getProvision().addPurpose(new Coding(SYSTEM, purpose, null));
    folder.permissions().add(consent);
    return consent;
  }

  private static Optional<Consent> holding(PlanFolder folder, String purpose) {
    return folder.permissions().stream()
        .filter(consent -> consent.getStatus() == ConsentState.ACTIVE && isFor(purpose, consent))
        .findFirst();
  }

  private static boolean isFor(String purpose, Consent consent) {
    return consent.getProvision().getPurpose().stream()
        .anyMatch(code -> SYSTEM.equals(code.getSystem()) && purpose.equals(code.getCode()));
  }

  private static CodeableConcept concept(String system, String code) {
    return new CodeableConcept(new Coding(system, code, null));
  }
}
