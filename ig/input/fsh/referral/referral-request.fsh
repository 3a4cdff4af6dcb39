Profile: ReferralRequest
Parent: ServiceRequest
Id: referral-request
Title: "Referral request"
Description: "A referral to a link worker service, from anyone, also from the person. It carries what makes a referral good: agreement to share, reason, the person's own words, needs, risks and the feedback that is wanted. F12 to F16, F26; PRSB section 7."
* insert Stable
* insert CompliesWithUKCore(ServiceRequest)
* insert AppliesWhen([["intent.exists($this = 'proposal').not() and category.coding.exists(system = 'https://socialprescribing.example/fhir/CodeSystem/referral-kind' and code = 'onward-referral').not()"]])
* ^purpose = "Use it to ask a link worker service to support a person, whoever asks: a GP, a hospital, the fire service, the person. Send it together with a referral task, in which you will read what becomes of it. Paper and telephone referrals are entered by whoever receives them, with the method that they came by. A referral from a link worker to a community group is an onward referral; an offer that the person has not accepted yet is a referral offer."
* obeys referral-has-reason and self-referral-requester and referral-consent-or-reason
* obeys referral-own-words and referral-feedback
* extension contains
    ReferralSource named source 1..1 MS and
    ReferralMethod named method 0..1 MS and
    SharingAgreed named sharingAgreed 0..1 MS and
    SharingNotRecordedReason named sharingNotRecordedReason 0..1 MS and
    OwnWords named ownWords 0..1 MS and
    KnownRisk named knownRisk 1..* MS and
    StatedRequirement named statedRequirement 0..* MS and
    FeedbackRequest named feedbackRequest 0..* MS and
    NewEpisode named newEpisode 0..1
* extension[source] ^short = "Who the referral comes from"
* extension[method] ^short = "How the referral was sent"
* extension[sharingAgreed] ^short = "What the person agreed to share"
* extension[sharingNotRecordedReason] ^short = "Why no agreement to share is recorded"
* extension[ownWords] ^short = "What the person wants, in their own words"
* extension[knownRisk] ^short = "Each known risk, or the flag that says 'no known risks'"
* extension[statedRequirement] ^short = "What the person needs in order to take part"
* extension[feedbackRequest] ^short = "When and how the referrer wants to hear back"
* extension[newEpisode] ^short = "Why it is a new referral although one to the same service is open"
* identifier 1.. MS
  * ^short = "The referral's number at the referrer; a number is used once"
  * system 1..
    * ^short = "Who gave the number"
  * value 1..
    * ^short = "The number"
* basedOn MS
* basedOn only Reference(ReferralOffer or ReferralRequest or OnwardReferral)
  * ^short = "The offer that the person accepted, or the referral that this one follows"
* intent = #order
  * ^short = "Always: order"
* priority MS
  * ^short = "Urgency; routine when absent"
* code 1.. MS
* code = $SCT#871731000000106
  * ^short = "Always: referral to social prescribing service"
* subject only Reference(ReferredPerson)
  * ^short = "The person referred"
* subject.reference 1..
  * ^short = "The record itself, so that it is found again"
* authoredOn 1.. MS
  * ^short = "When the referral was made; waiting time counts from here"
* requester 1.. MS
* requester only Reference(Referrer or LinkWorker or CareOrganisation or ReferredPerson)
  * ^short = "Who refers; for a self-referral the person"
* performer 1..1 MS
* performer only Reference(CareOrganisation or LinkWorker)
  * ^short = "The link worker service, or link worker, referred to"
* reasonCode MS
* reasonCode from SupportNeedCodes (extensible)
  * ^short = "Why, in short"
* reasonReference MS
* reasonReference only Reference(SupportNeed)
  * ^short = "Why, as needs with their own record"
* note MS
  * ^short = "What the link worker now leads on, and anything else worth knowing"
