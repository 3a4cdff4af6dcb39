// Iris fills every row of the PRSB standard that a referral can fill: contacts, signpost, scores.

Instance: place-riverside
InstanceOf: ServicePlace
Usage: #example
Title: "Riverside Surgery, the building"
Description: "An NHS site, told by its ODS site code."
* identifier[odsSiteCode].value = "Y90001A"
* status = #active
* name = "Riverside Surgery"

Instance: contact-iris-first
InstanceOf: LinkWorkerContact
Usage: #example
Title: "First contact with Iris"
Description: "Noor meets Iris at the surgery; the service's lead is responsible, and a trainee is there, too."
* extension[mode].valueCodeableConcept = ContactModeCode#face-to-face
* extension[outcome].valueCodeableConcept = ContactOutcomeCode#attended
* status = #finished
* class = $ActCode#AMB "ambulatory"
* type = ContactTypeCode#first-contact
* subject = Reference(person-iris)
* basedOn = Reference(referral-iris)
* participant[0]
  * type = $ParticipationType#PPRF "primary performer"
  * individual = Reference(link-worker-noor)
* participant[+]
  * type = $ParticipationType#ATND "attender"
  * individual = Reference(link-worker-ellie)
* participant[+]
  * type = $ParticipationType#PART "Participation"
  * individual = Reference(care-coordinator-sam)
* period.start = "2026-10-20T10:30:00+01:00"
* length = 45 'min' "minutes"
* location.location = Reference(place-riverside)
* serviceProvider = Reference(link-worker-service-harbour)

Instance: signpost-iris-carers
InstanceOf: Signpost
Usage: #example
Title: "Iris hears of a carers' group"
Description: "Noor gives Iris a name and a number."
* basedOn = Reference(referral-iris)
* status = #completed
* category = CommunicationKind#signpost
* subject = Reference(person-iris)
* about = Reference(service-tuesday-lunch)
  * display = "Tuesday lunch"
* sent = "2026-10-20"
* sender = Reference(link-worker-noor)
* reasonCode = Need#carer-support
  * text = "Time among people who do not need her"
* payload.contentString = "Telephone 01632 960155."

Instance: score-iris
InstanceOf: WellbeingObservation
Usage: #example
Title: "Iris's SWEMWBS score"
Description: "A score with unit, band and comment, and a component as an instrument with subscales would send it."
* status = #final
* category = $ObservationCategory#survey
* basedOn = Reference(referral-iris)
* code = $SCT#718466001 "Short Warwick-Edinburgh Mental Wellbeing Scale score"
  * text = "SWEMWBS, metric score"
* subject = Reference(person-iris)
* effectiveDateTime = "2026-10-20T11:00:00+01:00"
* performer = Reference(link-worker-noor)
* valueQuantity
  * value = 19.98
  * system = "http://unitsofmeasure.org"
  * code = #{score}
  * unit = "points"
* interpretation = Band#medium
  * text = "Between low and average"
* note.text = "Answered in a good week."
* component
  * code = Measure#loneliness-direct
    * text = "Loneliness, asked beside it"
  * valueQuantity
    * value = 3
    * system = "http://unitsofmeasure.org"
    * code = #{score}
    * unit = "points"
  * interpretation = Band#medium
    * text = "Sometimes"
