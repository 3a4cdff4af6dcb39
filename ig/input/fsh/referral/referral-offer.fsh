Profile: ReferralOffer
Parent: ServiceRequest
Id: referral-offer
Title: "Referral offer"
Description: "Social prescribing was offered to a person, who accepts, declines or has not answered yet. F22, F23, F93."
* insert Stable
* insert CompliesWithUKCore(ServiceRequest)
* insert AppliesWhen([["intent.exists($this = 'proposal')"]])
* ^purpose = "Use it when somebody offers social prescribing and no referral exists yet: a GP in a consultation, or a practice that writes to a list of people. Update the same record when the person answers; do not write a second one. When the person accepts, send a referral request whose basedOn is this offer. A declined offer is closed and kept, because declines are counted, and so that the person is not asked again the next day."
* obeys declined-offer-is-revoked and accepted-offer-is-completed
* extension contains
    OfferAnswer named answer 0..1 MS and
    OfferCohort named cohort 0..1 MS and
    ReferralSource named source 0..1 MS
* extension[answer] ^short = "What the person said; absent while they have not answered"
* extension[cohort] ^short = "The list on which the person was found, where they did not ask"
* extension[source] ^short = "Who offers, as national returns count it"
* identifier MS
  * ^short = "The offer's number in the system that made it"
* status MS
  * ^short = "active: offered; completed: accepted; revoked: declined, withdrawn or lapsed"
* intent = #proposal
  * ^short = "Always: proposal"
* code 1.. MS
* code = $SCT#871691000000100
  * ^short = "Always: social prescribing offered"
* subject only Reference(ReferredPerson)
  * ^short = "The person to whom it was offered"
* subject.reference 1..
  * ^short = "The record itself, so that it is found again"
* authoredOn 1.. MS
  * ^short = "When it was offered"
* requester 1.. MS
* requester only Reference(Referrer or LinkWorker or CareOrganisation)
  * ^short = "Who offered it"
* reasonCode MS
* reasonCode from SupportNeedCodes (extensible)
  * ^short = "Why it was offered"

Invariant: declined-offer-is-revoked
Description: "An offer that the person declined is closed: status revoked."
Severity: #error
Expression: "extension.extension.value.coding.exists(code = '871711000000103') implies status in ('revoked' | 'entered-in-error')"

Invariant: accepted-offer-is-completed
Description: "An offer is completed when, and only when, the person accepted it."
Severity: #error
Expression: "status = 'entered-in-error' or (status = 'completed') = extension.extension.value.coding.exists(code = 'accepted')"
