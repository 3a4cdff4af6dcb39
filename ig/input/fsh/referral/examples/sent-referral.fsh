// The referral and the task inside the transaction.

Instance: SentReferral
InstanceOf: ReferralRequest
Usage: #inline
* insert LocalNumber(referrals, SP-2026-0131)
* extension[source].valueCodeableConcept = ReferralSourceCode#gp
* extension[method].valueCodeableConcept = ReferralMethodCode#electronic
* extension[sharingAgreed].valueReference.reference = "urn:uuid:9ad921f7-b56c-5195-866b-4b12bb451743"
* extension[ownWords].valueString = "I need a few hours to myself."
* extension[knownRisk].valueReference.reference = "urn:uuid:5556a153-4966-5f92-a9b3-b11694144720"
* extension[statedRequirement].valueReference.reference = "urn:uuid:4a5ff9ba-c18f-5b61-b23f-c6c2ffbbad82"
* extension[feedbackRequest]
  * extension[when].valueCode = #on-completion
  * extension[how].valueCode = #gp-system-message
* status = #active
* intent = #order
* priority = #routine
* code = $SCT#871731000000106 "Referral to social prescribing service"
* subject.reference = "urn:uuid:8433c28f-a15f-5753-b963-ada1918f17f6"
* authoredOn = "2026-11-02T09:10:00Z"
* requester.reference = "urn:uuid:d540bab8-7fc6-5d87-86af-652938f18ea0"
* performer.reference = "urn:uuid:f6211f34-9ba3-5d58-9b08-2f9967a3954b"
* reasonReference.reference = "urn:uuid:94203027-81b1-560d-bd0c-95755d98d40a"

Instance: SentTask
InstanceOf: ReferralTask
Usage: #inline
* insert LocalNumber(tasks, T-0131)
* status = #requested
* intent = #order
* code = TaskCode#follow-referral
* focus.reference = "urn:uuid:ed430e9c-9e0b-5bc5-8b0c-b804f2119fd7"
* for.reference = "urn:uuid:8433c28f-a15f-5753-b963-ada1918f17f6"
* authoredOn = "2026-11-02T09:10:00Z"
* requester.reference = "urn:uuid:d540bab8-7fc6-5d87-86af-652938f18ea0"
* owner.reference = "urn:uuid:f6211f34-9ba3-5d58-9b08-2f9967a3954b"
