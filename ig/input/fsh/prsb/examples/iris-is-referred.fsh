// Iris fills every row of the PRSB standard that a referral can fill: what the referral carries.

Instance: referrer-nurse-okafor
InstanceOf: Referrer
Usage: #example
Title: "Grace Okafor, referrer"
Description: "A district nurse who refers, with everything that PRSB section 7 asks for."
* active = true
* practitioner.display = "Grace Okafor"
* organization = Reference(gp-practice-riverside)
* code.text = "District nurse"
* specialty.text = "Community nursing"
* healthcareService.display = "Riverside Surgery, district nursing team"
* telecom
  * system = #phone
  * value = "01632 960118"

Instance: link-worker-noor
InstanceOf: LinkWorker
Usage: #example
Title: "Noor Haddad, link worker"
Description: "A link worker who is referred to by name."
* active = true
* period.start = "2026-02-02"
* practitioner.display = "Noor Haddad"
* organization = Reference(link-worker-service-harbour)
* code = LinkWorkerRole#link-worker
* specialty.text = "Carers"
* healthcareService.display = "Harbour Community Links, east team"
* telecom
  * system = #phone
  * value = "07700 900188"

Instance: need-iris-carer
InstanceOf: SupportNeed
Usage: #example
Title: "Iris cares for her brother"
Description: "A problem of the problem list that is being resolved, with code, words, onset and end."
* clinicalStatus = $ConditionClinical#resolved
* category = $ConditionCategory#problem-list-item
* code = Need#carer-support
  * text = "Looks after her brother, who cannot live alone"
* subject = Reference(person-iris)
* onsetDateTime = "2021-05"
* abatementDateTime = "2026-11-10"
* recordedDate = "2026-10-12"
* recorder = Reference(referrer-nurse-okafor)
* stage.summary.text = "Settled since her sister helps at weekends"
* note.text = "I love him, and I am tired."

Instance: risk-iris-safeguarding
InstanceOf: RiskFlag
Usage: #example
Title: "Iris: a concern that is closed"
Description: "A safeguarding concern with start and end. It keeps its record after it has ended."
* status = #inactive
* category = FlagCategory#risk
* code = Risk#safeguarding-adult
  * text = "A lodger took money from her. He has moved out."
* subject = Reference(person-iris)
* period
  * start = "2026-03-02"
  * end = "2026-06-30"

Instance: requirement-iris-adjustment
InstanceOf: IndividualRequirement
Usage: #example
Title: "Iris needs adjustments"
Description: "The SNOMED CT code that says that adjustments are required, and which."
* status = #active
* category = FlagCategory#individual-requirement
* code = $SCT#1108111000000107 "Requires reasonable adjustments for health and care access (Equality Act 2010)"
  * text = "Hears badly on the left: sit on her right."
* subject = Reference(person-iris)
* period.start = "2025-01-15"

Instance: requirement-iris-mobility
InstanceOf: IndividualRequirement
Usage: #example
Title: "Iris and stairs"
Description: "What she needs in order to get about."
* status = #active
* category = FlagCategory#individual-requirement
* code = Requirement#wheelchair-access
  * text = "Pelvic pain while she is pregnant: no stairs."
* subject = Reference(person-iris)
* period.start = "2025-01-15"

Instance: requirement-iris-other
InstanceOf: IndividualRequirement
Usage: #example
Title: "Iris and the day centre"
Description: "A requirement in words alone."
* status = #active
* category = FlagCategory#individual-requirement
* code.text = "Between ten and two only: her brother is at the day centre then."
* subject = Reference(person-iris)
* period.start = "2026-10-12"
