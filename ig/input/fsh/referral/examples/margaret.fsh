// Margaret's GP refers her: she is lonely since her husband died.

Instance: person-margaret
InstanceOf: ReferredPerson
Usage: #example
Title: "Margaret Whitcombe"
Description: "A person with a verified NHS number, registered with a practice."
* identifier[nhsNumber]
  * value = "9990123403"
  * extension[+]
    * url = "https://fhir.hl7.org.uk/StructureDefinition/Extension-UKCore-NHSNumberVerificationStatus"
    * valueCodeableConcept = https://fhir.hl7.org.uk/CodeSystem/UKCore-NHSNumberVerificationStatusEngland#01 "Number present and verified"
* active = true
* name[0]
  * use = #official
  * family = "Whitcombe"
  * given[0] = "Margaret"
  * given[+] = "Rose"
  * prefix = "Mrs"
* name[+]
  * use = #usual
  * text = "Peggy"
* telecom[0]
  * system = #phone
  * value = "01632 960011"
  * use = #home
  * rank = 1
* gender = #female
* birthDate = "1946-03-14"
* address
  * line = "7 Quay Street"
  * city = "Harbourton"
  * postalCode = "ZZ99 3WZ"
* contact
  * relationship = http://terminology.hl7.org/CodeSystem/v2-0131#N "Next-of-Kin"
    * text = "Daughter"
  * name.text = "Joan Pike"
  * telecom
    * system = #phone
    * value = "07700 900456"
* communication
  * language = urn:ietf:bcp:47#en "English"
  * preferred = true
* generalPractitioner = Reference(gp-practice-riverside)

Instance: need-loneliness
InstanceOf: SupportNeed
Usage: #example
Title: "Loneliness"
Description: "A need with a code and the person's own words."
* clinicalStatus = $ConditionClinical#active
* verificationStatus = $ConditionVerification#confirmed
* category = $ConditionCategory#problem-list-item
* code.coding[0] = $SCT#267076002 "Feeling lonely"
* code.coding[+] = Need#loneliness
* subject = Reference(person-margaret)
* recordedDate = "2026-10-05"
* recorder = Reference(referrer-dr-shah)
* note.text = "The house is so quiet since George died."

Instance: risk-none-known
InstanceOf: RiskFlag
Usage: #example
Title: "No known risks"
Description: "The referrer says explicitly that no risk is known."
* status = #active
* category = FlagCategory#risk
* code = Risk#no-known-risks
* subject = Reference(person-margaret)
* period.start = "2026-10-05"
* author = Reference(referrer-dr-shah)

Instance: requirement-large-print
InstanceOf: IndividualRequirement
Usage: #example
Title: "Large print"
Description: "Letters to the person are in large print."
* status = #active
* category = FlagCategory#individual-requirement
* code = Requirement#large-print
* subject = Reference(person-margaret)
* period.start = "2024-02-01"
* author = Reference(gp-practice-riverside)

Instance: referral-margaret
InstanceOf: ReferralRequest
Usage: #example
Title: "Referral of Margaret by her GP"
Description: "A complete referral: all seven things that a good referral carries."
* extension[source].valueCodeableConcept = ReferralSourceCode#gp
* extension[method].valueCodeableConcept = ReferralMethodCode#electronic
* extension[sharingAgreed].valueReference = Reference(consent-margaret)
* extension[ownWords].valueString = "I would like somebody to have lunch with now and then."
* extension[knownRisk].valueReference = Reference(risk-none-known)
* extension[statedRequirement].valueReference = Reference(requirement-large-print)
* extension[feedbackRequest]
  * extension[when].valueCode = #on-completion
  * extension[how].valueCode = #gp-system-message
* identifier
  * system = "https://riverside-surgery.example/referrals"
  * value = "SP-2026-0117"
* basedOn = Reference(offer-margaret)
* status = #active
* intent = #order
* priority = #routine
* code = $SCT#871731000000106 "Referral to social prescribing service"
* subject = Reference(person-margaret)
* authoredOn = "2026-10-05T10:20:00+01:00"
* requester = Reference(referrer-dr-shah)
* performer = Reference(link-worker-service-harbour)
* reasonReference = Reference(need-loneliness)
* note.text = "The practice goes on treating her arthritis; the link worker leads on company and getting out."
