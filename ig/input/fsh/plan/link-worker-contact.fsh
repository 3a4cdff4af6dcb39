Profile: LinkWorkerContact
Parent: Encounter
Id: link-worker-contact
Title: "Link worker contact"
Description: "One contact, or one missed or cancelled contact, between a link worker and the person: when, where, how, how long. F37, F39 to F44; PRSB section 8."
* insert Stable
* insert CompliesWithUKCore(Encounter)
* ^purpose = "Use it for every call, meeting or message with the person, also for those that were planned and did not happen: a missed contact can be the first sign that something is wrong. The first contact that took place ends the wait that began with the referral's date. Minutes are what was spent with the person, without travel and notes. How many contacts are right is for the person and the link worker, so that the guide sets no limit."
* obeys finished-contact-was-attended and cancelled-contact-says-why
* extension contains
    ContactMode named mode 1..1 MS and
    ContactOutcome named outcome 0..1 MS and
    ContactBarrier named barrier 0..* MS and
    SupportIntensity named intensity 0..1 MS
* extension[mode] ^short = "How they met or spoke"
* extension[outcome] ^short = "Attended, did not attend or cancelled; absent while it is planned"
* extension[barrier] ^short = "What got in the way, of this contact or of the support"
* extension[intensity] ^short = "Light, medium or holistic support"
* identifier MS
  * ^short = "The contact's number in the system that made it"
* status MS
  * ^short = "planned, finished when it took place, cancelled when it did not"
* class MS
  * ^short = "AMB in person, HH at home, VR by telephone, video or message"
* type MS
* type from ContactTypes (extensible)
  * ^short = "Which contact it was: the first, a review, the last"
* subject 1.. MS
* subject only Reference(ReferredPerson)
  * ^short = "The person"
* subject.reference 1..
  * ^short = "The record itself, so that it is found again"
* basedOn 1.. MS
* basedOn only Reference(ReferralRequest or OnwardReferral or ReferralOffer)
  * ^short = "The referral or offer in which the contact was made"
* participant 1.. MS
  * ^short = "Who met or spoke with the person, and who else was there"
  * individual only Reference(LinkWorker or Referrer or RelatedPerson)
    * ^short = "A link worker; others by name alone"
* period 1.. MS
  * ^short = "When it took place or was to take place"
  * start 1..
    * ^short = "From when"
* length MS
  * ^short = "Minutes spent with the person"
  * system 1..
  * system = "http://unitsofmeasure.org"
    * ^short = "UCUM, the system of units"
  * code 1..
  * code = #min
    * ^short = "Always: minutes"
* reasonReference only Reference(SupportNeed)
  * ^short = "The needs that it was about"
* location MS
  * ^short = "Where; by name alone where the place has no record here"
* serviceProvider only Reference(CareOrganisation)
* serviceProvider MS
  * ^short = "The link worker's host on that day"

Invariant: finished-contact-was-attended
Description: "A contact is finished when, and only when, the person attended."
Severity: #error
Expression: "status = 'entered-in-error' or (status = 'finished') = extension.value.coding.exists(code = 'attended')"

Invariant: cancelled-contact-says-why
Description: "A cancelled contact says whether the person did not attend, could not be reached, or who cancelled it."
Severity: #error
Expression: "status = 'cancelled' implies extension.exists(url.endsWith('/contact-outcome'))"
