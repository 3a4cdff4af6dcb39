Instance: consent-iris
InstanceOf: SharingConsent
Usage: #example
Title: "Iris agrees"
Description: "Iris agrees that her referral is shared with the link worker service and the lunch club."
* status = #active
* scope = $ConsentScope#patient-privacy
* category = $ActCode#IDSCL "information disclosure"
* patient = Reference(person-iris)
* dateTime = "2026-10-12T09:30:00+01:00"
* organization = Reference(gp-practice-riverside)
* policyRule = SharingBasis#agreed-for-direct-care
* provision
  * type = #permit
  * actor[0]
    * role = $ParticipationType#IRCP
    * reference = Reference(link-worker-service-harbour)
  * actor[+]
    * role = $ParticipationType#IRCP
    * reference = Reference(community-group-lunch-club)
  * purpose = Permission#direct-care-referral

Instance: referral-iris
InstanceOf: ReferralRequest
Usage: #example
Title: "Referral of Iris by her nurse"
Description: "The complete example of PRSB conformance: together with the records behind it, it fills every row of the standard that one referral can fill."
* extension[source].valueCodeableConcept = ReferralSourceCode#practice-nurse
* extension[method].valueCodeableConcept = ReferralMethodCode#electronic
* extension[sharingAgreed].valueReference = Reference(consent-iris)
* extension[ownWords].valueString = "An hour a week in which nobody needs me."
* extension[knownRisk].valueReference = Reference(risk-iris-safeguarding)
* extension[statedRequirement][0].valueReference = Reference(requirement-iris-adjustment)
* extension[statedRequirement][+].valueReference = Reference(requirement-iris-mobility)
* extension[statedRequirement][+].valueReference = Reference(requirement-iris-other)
* extension[feedbackRequest]
  * extension[when].valueCode = #on-completion
  * extension[how].valueCode = #gp-system-message
  * extension[to].valueString = "District nursing team"
* identifier
  * system = "https://riverside-surgery.example/referrals"
  * value = "SP-2026-0122"
* status = #active
* intent = #order
* priority = #routine
* code = $SCT#871731000000106 "Referral to social prescribing service"
* subject = Reference(person-iris)
* authoredOn = "2026-10-12T09:40:00+01:00"
* requester = Reference(referrer-nurse-okafor)
* performer = Reference(link-worker-noor)
* reasonReference = Reference(need-iris-carer)
