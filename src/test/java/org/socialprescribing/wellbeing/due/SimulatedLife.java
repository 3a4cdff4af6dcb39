package org.socialprescribing.wellbeing.due;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.hl7.fhir.r4.model.CanonicalType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Encounter.EncounterStatus;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.hl7.fhir.r4.model.QuestionnaireResponse.QuestionnaireResponseStatus;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.ServiceRequest.ServiceRequestIntent;
import org.hl7.fhir.r4.model.ServiceRequest.ServiceRequestStatus;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskStatus;
import org.socialprescribing.fhir.Canonical;
import org.socialprescribing.readmodel.ReadModel;

/** A person to whom things happen at random, told to the read models as they are stored. */
final class SimulatedLife {

  static final LocalDate BEGIN = LocalDate.of(2024, 1, 31);

  private static final List<TaskStatus> STATES =
      List.of(
          TaskStatus.REQUESTED,
          TaskStatus.ACCEPTED,
          TaskStatus.INPROGRESS,
          TaskStatus.ONHOLD,
          TaskStatus.COMPLETED,
          TaskStatus.CANCELLED,
          TaskStatus.FAILED,
          TaskStatus.REJECTED,
          TaskStatus.ENTEREDINERROR);

  private static final List<QuestionnaireResponseStatus> FORM_STATES =
      List.of(
          QuestionnaireResponseStatus.COMPLETED,
          QuestionnaireResponseStatus.COMPLETED,
          QuestionnaireResponseStatus.AMENDED,
          QuestionnaireResponseStatus.INPROGRESS,
          QuestionnaireResponseStatus.STOPPED,
          QuestionnaireResponseStatus.ENTEREDINERROR);

  private final String name;
  private final List<ReadModel> models;
  private final List<Followed> referrals = new ArrayList<>();
  private final List<QuestionnaireResponse> forms = new ArrayList<>();
  private LocalDate died;
  private int version;

  private static final class Followed {
    String id;
    LocalDate made;
    LocalDate met;
    TaskStatus state;

    boolean counts() {
      return switch (state) {
        case REJECTED, ENTEREDINERROR -> false;
        case CANCELLED, FAILED -> met != null;
        default -> true;
      };
    }
  }

  SimulatedLife(int number, List<ReadModel> models) {
    this.name = "simulated-" + number;
    this.models = models;
  }

  String organisation() {
    return "Organization/" + name;
  }

  /** Lets a day pass; whether anything happened. */
  boolean passes(LocalDate today, Random random) {
    switch (random.nextInt(500)) {
      case 0, 1 -> refer(today);
      case 2, 3, 4, 5 -> either(random, referral -> meet(referral, today));
      case 6, 7, 8, 9, 10, 11 ->
          either(random, referral -> move(referral, STATES.get(random.nextInt(STATES.size()))));
      case 12, 13, 14, 15, 16, 17 -> fill(today, random);
      case 18, 19, 20 -> change(random);
      case 21 -> {
        if (random.nextInt(4) == 0) {
          die(today);
        }
      }
      default -> {
        return false;
      }
    }
    return true;
  }

  private void refer(LocalDate today) {
    var referral = new Followed();
    referral.id = "ServiceRequest/" + name + "-" + referrals.size();
    referral.made = today;
    referrals.add(referral);
    var request = new ServiceRequest();
    request.setStatus(ServiceRequestStatus.ACTIVE).setIntent(ServiceRequestIntent.ORDER);
    request.setSubject(person()).setAuthoredOnElement(new DateTimeType(today.toString()));
    request.addPerformer(new Reference(organisation()));
    take(request, referral.id);
    move(referral, TaskStatus.REQUESTED);
  }

  private void either(Random random, Consumer<Followed> event) {
    if (!referrals.isEmpty()) {
      event.accept(referrals.get(random.nextInt(referrals.size())));
    }
  }

  /** Whoever has it now, and wherever it has got to. */
  private void move(Followed referral, TaskStatus state) {
    referral.state = state;
    var task = new Task();
    task.setStatus(state).setFocus(new Reference(referral.id)).setFor(person());
    task.setAuthoredOnElement(new DateTimeType(referral.made.toString()));
    task.setOwner(new Reference("PractitionerRole/" + name + "-" + version));
    take(task, referral.id.replace("ServiceRequest", "Task"));
  }

  private void meet(Followed referral, LocalDate today) {
    referral.met = referral.met == null ? today : referral.met;
    var contact = new Encounter();
    contact.setStatus(EncounterStatus.FINISHED).setSubject(person());
    contact.addBasedOn(new Reference(referral.id));
    contact.getPeriod().setStartElement(new DateTimeType(today + "T00:30:00+00:00"));
    var outcome = new CodeableConcept();
    outcome.addCoding().setCode("attended");
    contact.addExtension(new Extension(Canonical.structureDefinition("contact-outcome"), outcome));
    take(contact, "Encounter/" + name + "-" + version);
  }

  private void fill(LocalDate today, Random random) {
    var form = new QuestionnaireResponse();
    String instrument = random.nextBoolean() ? "ons4" : "pam";
    form.setQuestionnaireElement(
        new CanonicalType(Canonical.BASE + "/Questionnaire/" + instrument + "|0.1.0"));
    form.setSubject(person()).setAuthoredElement(new DateTimeType(today.toString()));
    if (random.nextInt(3) == 0) {
      form.addItem().setLinkId("exclusion").addAnswer().setValue(new StringType("dementia"));
    }
    form.setStatus(FORM_STATES.get(random.nextInt(FORM_STATES.size())));
    form.setId("QuestionnaireResponse/" + name + "-" + forms.size());
    forms.add(form);
    take(form, form.getId());
  }

  private void change(Random random) {
    if (!forms.isEmpty()) {
      QuestionnaireResponse form = forms.get(random.nextInt(forms.size()));
      form.setStatus(FORM_STATES.get(random.nextInt(FORM_STATES.size())));
      take(form, "QuestionnaireResponse/" + form.getIdElement().getIdPart());
    }
  }

  private void die(LocalDate today) {
    died = died == null ? today : died;
    var patient = new Patient();
    patient.setDeceased(new DateTimeType(died.toString()));
    take(patient, person().getReference());
  }

  private Reference person() {
    return new Reference("Patient/" + name);
  }

  private void take(Resource record, String id) {
    version++;
    record.setId(id + "/_history/" + version);
    for (ReadModel model : models) {
      if (model.feeds().stream().anyMatch(feed -> feed.type().equals(record.fhirType()))) {
        model.put(record);
        model.settle(record);
      }
    }
  }

  /** What is due today, as far as anybody knows today; empty when nothing is. */
  String due(String instrument, LocalDate today) {
    boolean isOns4 = instrument.equals("ons4");
    int[] opens = isOns4 ? new int[] {0, 5, 11, 15} : new int[] {0, 3, 9, 15};
    int[] within = {1, 6, 12};
    Followed newest = null;
    for (Followed referral : referrals) {
      LocalDate begun = isOns4 ? referral.made : referral.met;
      if (referral.counts()
          && begun != null
          && (newest == null || !begun.isBefore(begun(newest, isOns4)))) {
        newest = referral;
      }
    }
    if (newest == null || died != null) {
      return "";
    }
    LocalDate begun = begun(newest, isOns4);
    int point = 0;
    while (point < 4 && !today.isBefore(begun.plusMonths(opens[point]))) {
      point++;
    }
    LocalDate opened = begun.plusMonths(opens[Math.max(0, point - 1)]);
    boolean asked = lastForm(instrument, form -> !dayOf(form).isBefore(opened)) != null;
    QuestionnaireResponse before = lastForm(instrument, form -> dayOf(form).isBefore(opened));
    boolean unsuited = !isOns4 && before != null && before.hasItem();
    return point == 4 || asked || unsuited
        ? ""
        : "%s %d by %s".formatted(newest.id, point, begun.plusMonths(within[point - 1]));
  }

  private static LocalDate begun(Followed referral, boolean isOns4) {
    return isOns4 ? referral.made : referral.met;
  }

  /** Forms are filled on different days. */
  private QuestionnaireResponse lastForm(
      String instrument, Predicate<QuestionnaireResponse> condition) {
    return forms.stream()
        .filter(form -> form.getQuestionnaire().contains("/" + instrument + "|"))
        .filter(
            form ->
                form.getStatus() == QuestionnaireResponseStatus.COMPLETED
                    || form.getStatus() == QuestionnaireResponseStatus.AMENDED)
        .filter(condition)
        .reduce((one, other) -> other)
        .orElse(null);
  }

  private static LocalDate dayOf(QuestionnaireResponse form) {
    return LocalDate.parse(form.getAuthoredElement().getValueAsString());
  }

  @Override
  public String toString() {
    return name + ", died " + died + ", " + referrals.size() + " referrals";
  }
}
