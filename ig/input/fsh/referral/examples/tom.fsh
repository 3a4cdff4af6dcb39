// Tom comes forward himself. He has no NHS number at hand and no GP practice in the NHS.

Instance: person-tom
InstanceOf: ReferredPerson
Usage: #example
Title: "Tom Adeyemi"
Description: "A person without NHS number and without GP practice; the record says why."
* extension[noGpPractice].valueCodeableConcept = $SCT#1092961000000104 "Does not wish to register with an NHS general practitioner"
* extension[1]
  * url = "https://fhir.hl7.org.uk/StructureDefinition/Extension-UKCore-NHSNumberUnavailableReason"
  * valueCodeableConcept = https://fhir.hl7.org.uk/CodeSystem/UKCore-NHSNumberUnavailableReason#nhs-number-not-known
* identifier
  * system = "https://harbour-links.example/people"
  * value = "HCL-2041"
* active = true
* name
  * family = "Adeyemi"
  * given = "Tom"
* telecom
  * system = #sms
  * value = "07700 900789"
* gender = #male
* birthDate = "1989-11-30"

Instance: need-debt
InstanceOf: SupportNeed
Usage: #example
Title: "Rent arrears"
Description: "A need in words beside the code."
* clinicalStatus = $ConditionClinical#active
* code = Need#debt
  * text = "Two months behind with the rent"
* subject = Reference(person-tom)
* recordedDate = "2026-10-19"

Instance: risk-dog-at-home
InstanceOf: RiskFlag
Usage: #example
Title: "Dog at home"
Description: "A risk for whoever visits."
* status = #active
* category = FlagCategory#risk
* code = Risk#risk-in-home
  * text = "Large dog, not used to visitors. Telephone before the visit."
* subject = Reference(person-tom)
* period.start = "2026-10-19"
* author = Reference(link-worker-ellie)

Instance: requirement-text-messages
InstanceOf: IndividualRequirement
Usage: #example
Title: "Text messages"
Description: "Works nights; reads messages, does not answer calls."
* status = #active
* category = FlagCategory#individual-requirement
* code = Requirement#text-message-contact
  * text = "Text, do not call: works nights"
* subject = Reference(person-tom)
* period.start = "2026-10-19"

Instance: self-referral-tom
InstanceOf: ReferralRequest
Usage: #example
Title: "Tom refers himself"
Description: "A self-referral: requester and subject are the same. The agreement to share is recorded at first contact."
* extension[source].valueCodeableConcept = ReferralSourceCode#self-referral
* extension[method].valueCodeableConcept = ReferralMethodCode#self-referral
* extension[sharingNotRecordedReason].valueCodeableConcept = SharingNotRecordedReasonCode#to-be-recorded-by-receiver
* extension[ownWords].valueString = "I want to sort out the rent before it gets worse."
* extension[knownRisk].valueReference = Reference(risk-dog-at-home)
* extension[statedRequirement].valueReference = Reference(requirement-text-messages)
* extension[feedbackRequest]
  * extension[when].valueCode = #on-acceptance
  * extension[how].valueCode = #phone
  * extension[to].valueString = "Tom, by text message"
* identifier
  * system = "https://harbour-links.example/self-referrals"
  * value = "2026-88"
* status = #active
* intent = #order
* priority = #urgent
* code = $SCT#871731000000106 "Referral to social prescribing service"
* subject = Reference(person-tom)
* authoredOn = "2026-10-19"
* requester = Reference(person-tom)
* performer = Reference(link-worker-service-harbour)
* reasonCode = Need#debt
* reasonReference = Reference(need-debt)
