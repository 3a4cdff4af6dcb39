// From Ellie to the lunch club, and from the GP straight to a service.

RuleSet: ExampleOnward(system, number, destination)
* status = #active
* intent = #order
* category[kind] = ReferralKind#onward-referral
* category[destination] = DestinationClass#{destination}
* subject = Reference(person-margaret)
* identifier
  * system = "{system}"
  * value = "{number}"

Instance: onward-margaret-lunch-club
InstanceOf: OnwardReferral
Usage: #example
Title: "Margaret, to the lunch club"
Description: "Ellie introduces Margaret to the lunch club and goes along the first time. Ellie holds her until she has come once."
* insert ExampleOnward(https://harbour-links.example/onward, OW-2026-0412, neighbourhood-group)
* extension[handoverTerms]
  * extension[firstContact].valueCode = #referrer
  * extension[casePasses].valueCode = #at-first-attendance
  * extension[followUpExpected].valueBoolean = true
  * extension[returnWithin].valueDuration = 3 'mo' "months"
  * extension[nonAttendanceReportedBy].valueCode = #service
  * extension[outcomeBack][0].valueCodeableConcept = OutcomeBack#attendance
  * extension[outcomeBack][+].valueCodeableConcept = OutcomeBack#concerns
* extension[sharingAgreed].valueReference = Reference(consent-margaret)
* extension[method].valueCodeableConcept = ReferralMethodCode#phone
* extension[ownWords].valueString = "I would like somebody to have lunch with now and then."
* extension[statedRequirement].valueReference = Reference(requirement-large-print)
* basedOn = Reference(referral-margaret)
* code = ServiceType#social-club
  * text = "A place at the table on Tuesdays"
* authoredOn = "2026-10-16T15:00:00+01:00"
* requester = Reference(link-worker-ellie)
* performer = Reference(community-group-lunch-club)
* reasonReference = Reference(need-loneliness)

Instance: direct-referral-margaret
InstanceOf: OnwardReferral
Usage: #example
Title: "Margaret, from her GP straight to gentle exercise"
Description: "A direct referral: no link worker stands between, and the service has no record on this server."
* insert ExampleOnward(https://riverside-surgery.example/referrals, EX-2026-0052, physical-activity)
* extension[handoverTerms]
  * extension[firstContact].valueCode = #person
  * extension[casePasses].valueCode = #on-acceptance
  * extension[followUpExpected].valueBoolean = false
* extension[sharingAgreed].valueReference = Reference(consent-margaret-community)
* extension[knownRisk].valueReference = Reference(risk-none-known)
* code = $SCT#390893007 "Referral to physical activity program"
* authoredOn = "2026-11-09"
* requester = Reference(referrer-dr-shah)
* performer.display = "Harbourton Leisure, gentle exercise"
* reasonCode = Need#physical-activity

Instance: task-onward-lunch-club
InstanceOf: ReferralTask
Usage: #example
Title: "Referral task of an onward referral"
Description: "The lunch club tells Ellie that Margaret comes."
* identifier
  * system = "https://harbour-links.example/tasks"
  * value = "OT-0412"
* status = #in-progress
* intent = #order
* code = TaskCode#follow-referral
* focus = Reference(onward-margaret-lunch-club)
* for = Reference(person-margaret)
* authoredOn = "2026-10-16T15:00:00+01:00"
* requester = Reference(link-worker-ellie)
* owner = Reference(community-group-lunch-club)
* output
  * type = TaskOutcome#support-received
  * valueDate = "2026-10-27"
