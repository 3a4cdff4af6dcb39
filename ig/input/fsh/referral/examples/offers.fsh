// Margaret is offered social prescribing twice: once too early, once at the right time.

RuleSet: ExampleOffer(number, date)
* identifier
  * system = "https://riverside-surgery.example/offers"
  * value = "{number}"
* intent = #proposal
* code = $SCT#871691000000100 "Social prescribing offered"
* subject = Reference(person-margaret)
* authoredOn = "{date}"

Instance: offer-margaret-declined
InstanceOf: ReferralOffer
Usage: #example
Title: "Margaret declines"
Description: "The practice wrote to everybody on its list of carers; Margaret did not want it while her husband was alive. The decline is kept and counted, once, in the offer itself."
* extension[answer]
  * extension[answer].valueCodeableConcept = $SCT#871711000000103 "Social prescribing declined"
  * extension[on].valueDateTime = "2025-11-19"
  * extension[reason].valueCodeableConcept = DeclineReason#not-now
    * text = "Not while George needs me."
* extension[cohort].valueIdentifier
  * system = "https://riverside-surgery.example/lists"
  * value = "carers-2025"
* extension[source].valueCodeableConcept = ReferralSourceCode#proactive-offer
* insert ExampleOffer(O-2025-0406, 2025-11-12)
* status = #revoked
* requester = Reference(gp-practice-riverside)

Instance: offer-margaret
InstanceOf: ReferralOffer
Usage: #example
Title: "Margaret accepts"
Description: "Dr Shah offers it again a year later, and Margaret says yes. The referral that follows is based on this offer."
* extension[answer]
  * extension[answer].valueCodeableConcept = OfferAnswerCode#accepted
  * extension[on].valueDateTime = "2026-10-05"
* extension[source].valueCodeableConcept = ReferralSourceCode#gp
* insert ExampleOffer(O-2026-0388, 2026-09-28)
* status = #completed
* requester = Reference(referrer-dr-shah)
* reasonCode = Need#loneliness

Instance: offer-tom
InstanceOf: ReferralOffer
Usage: #example
Title: "Tom has not answered yet"
Description: "Harbour Community Links offers Tom support again, a month after he cancelled a meeting. There is no answer yet."
* identifier
  * system = "https://harbour-links.example/offers"
  * value = "2026-31"
* status = #active
* intent = #proposal
* code = $SCT#871691000000100 "Social prescribing offered"
* subject = Reference(person-tom)
* authoredOn = "2026-11-23"
* requester = Reference(link-worker-ellie)
* reasonCode = Need#mental-wellbeing
