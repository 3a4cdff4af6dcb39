// Information given; no referral.

Instance: signpost-tom-money-advice
InstanceOf: Signpost
Usage: #example
Title: "Tom hears of a money advice line"
Description: "Ellie gives Tom a number to call. Whether he calls is up to him."
* basedOn = Reference(self-referral-tom)
* status = #completed
* category = CommunicationKind#signpost
* subject = Reference(person-tom)
* about.display = "Harbourton Money Advice"
* sent = "2026-10-26T18:10:00Z"
* sender = Reference(link-worker-ellie)
* reasonCode = Need#debt
* payload.contentString = "Telephone 01632 960177, weekdays from 9 to 5. Free of charge."

Instance: signpost-margaret-to-harbour
InstanceOf: Signpost
Usage: #example
Title: "Margaret hears of the link workers"
Description: "The practice's reception gives Margaret a leaflet. It is not a referral, and is not counted as one."
* status = #completed
* category = CommunicationKind#signpost
* topic = $SCT#1084281000000109 "Signposting to social prescribing service"
* subject = Reference(person-margaret)
* about = Reference(link-worker-service-harbour)
  * display = "Harbour Community Links"
* sent = "2026-09-21T09:40:00+01:00"
* sender = Reference(gp-practice-riverside)
