Profile: OnwardReferral
Parent: ServiceRequest
Id: onward-referral
Title: "Onward referral"
Description: "A referral to a community service or group that gives the support itself: from a link worker, from another service, or directly from a professional. F16 to F19, F25."
* insert Stable
* insert CompliesWithUKCore(ServiceRequest)
* insert AppliesWhen([["intent.exists($this = 'proposal').not() and category.coding.exists(system = 'https://socialprescribing.example/fhir/CodeSystem/referral-kind' and code = 'onward-referral')"]])
* ^purpose = "Use it when a link worker, another service or a professional asks a community service, group or statutory service to support a person. It carries the handover terms, so that everybody knows who holds the person now. A referral to a link worker is a referral request instead; giving somebody an address to contact themselves is a signpost, and never counted as a referral. Its category says onward-referral: by that the server knows it."
* obeys referral-has-reason and referral-consent-or-reason and onward-referral-counted-apart
* extension contains
    HandoverTerms named handoverTerms 1..1 MS and
    SharingAgreed named sharingAgreed 0..1 MS and
    SharingNotRecordedReason named sharingNotRecordedReason 0..1 MS and
    ReferralMethod named method 0..1 MS and
    OwnWords named ownWords 0..1 MS and
    KnownRisk named knownRisk 0..* MS and
    StatedRequirement named statedRequirement 0..* MS and
    FeedbackRequest named feedbackRequest 0..* MS and
    NewEpisode named newEpisode 0..1
* extension[handoverTerms] ^short = "Who contacts whom, when the case passes, what comes back"
* extension[sharingAgreed] ^short = "What the person agreed to share with this service"
* extension[sharingNotRecordedReason] ^short = "Why no agreement to share is recorded"
* extension[method] ^short = "How the referral was sent"
* extension[ownWords] ^short = "What the person wants, in their own words"
* extension[knownRisk] ^short = "Risks that those who meet the person need to know, and no others"
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
* basedOn only Reference(ReferralRequest or OnwardReferral)
  * ^short = "The referral that this one follows; absent for a direct referral"
* replaces MS
* replaces only Reference(OnwardReferral)
  * ^short = "An onward referral that came to nothing, and was sent elsewhere"
* status MS
  * ^short = "active until it is closed"
* intent = #order
  * ^short = "Always: order"
* category
  * ^slicing.discriminator.type = #value
  * ^slicing.discriminator.path = "coding.system"
  * ^slicing.rules = #open
* category contains kind 1..1 MS and destination 0..1 MS
* category MS
  * ^short = "That it is an onward referral, and the class of destination"
* category[kind] = ReferralKind#onward-referral
  * ^short = "Always: onward referral"
  * coding 1..1
  * coding.system 1..
  * coding.system = "https://socialprescribing.example/fhir/CodeSystem/referral-kind"
* category[destination] from DestinationClasses (required)
  * ^short = "The class of destination that returns count"
  * coding 1..1
  * coding.system 1..
  * coding.system = "https://socialprescribing.example/fhir/CodeSystem/destination-class"
* priority MS
  * ^short = "Urgency; routine when absent"
* code 1.. MS
* code from OnwardSupport (extensible)
  * ^short = "What is asked for: a code, words, or both"
* subject only Reference(ReferredPerson)
  * ^short = "The person referred"
* subject.reference 1..
  * ^short = "The record itself, so that it is found again"
* authoredOn 1.. MS
  * ^short = "When the referral was made"
* requester 1.. MS
* requester only Reference(LinkWorker or Referrer or CareOrganisation or ReferredPerson)
  * ^short = "Who refers"
* performer 1..1 MS
* performer only Reference(CommunityService or CareOrganisation)
  * ^short = "The service or group; by name alone where it has no record here"
* reasonCode MS
* reasonCode from SupportNeedCodes (extensible)
  * ^short = "Why, in short"
* reasonReference MS
* reasonReference only Reference(SupportNeed)
  * ^short = "Why, as needs with their own record"
* note MS
  * ^short = "What the service should know; no more than it needs"

Invariant: onward-referral-counted-apart
Description: "An onward referral does not carry the code for a referral to social prescribing, which is counted once in an episode."
Severity: #error
Expression: "code.coding.exists(code = '871731000000106').not()"
