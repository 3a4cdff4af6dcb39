// Ellie's contacts with Margaret, and one that Tom called off.

RuleSet: ExampleContact(number, person, referral)
* identifier
  * system = "https://harbour-links.example/contacts"
  * value = "{number}"
* subject = Reference({person})
* basedOn = Reference({referral})
* participant.individual = Reference(link-worker-ellie)
* serviceProvider = Reference(link-worker-service-harbour)

Instance: contact-margaret-first
InstanceOf: LinkWorkerContact
Usage: #example
Title: "First contact with Margaret"
Description: "Ellie visits Margaret; they talk for fifty minutes and begin the plan. Nine days have passed since the referral."
* insert ExampleContact(C-3101, person-margaret, referral-margaret)
* extension[mode].valueCodeableConcept = ContactModeCode#home-visit
* extension[outcome].valueCodeableConcept = ContactOutcomeCode#attended
* extension[intensity].valueCodeableConcept = SupportIntensityCode#holistic
* status = #finished
* class = $ActCode#HH "home health"
* type = ContactTypeCode#first-contact
* period
  * start = "2026-10-14T11:00:00+01:00"
  * end = "2026-10-14T11:55:00+01:00"
* length = 50 'min' "minutes"
* location.location.display = "Margaret's home"
* reasonReference = Reference(need-loneliness)

Instance: contact-margaret-missed
InstanceOf: LinkWorkerContact
Usage: #example
Title: "Margaret does not come"
Description: "A missed meeting is recorded, because it can be the first sign that something is wrong. Here it was the bus."
* insert ExampleContact(C-3140, person-margaret, referral-margaret)
* extension[mode].valueCodeableConcept = ContactModeCode#face-to-face
* extension[outcome].valueCodeableConcept = ContactOutcomeCode#did-not-attend
* extension[barrier].valueCodeableConcept = ContactBarrierCode#transport
  * text = "The bus no longer stops in Quay Street."
* status = #cancelled
* class = $ActCode#AMB "ambulatory"
* type = ContactTypeCode#follow-up
* period.start = "2026-10-21T10:00:00+01:00"
* location.location.display = "Riverside Surgery, room 4"

Instance: contact-margaret-lunch
InstanceOf: LinkWorkerContact
Usage: #example
Title: "Ellie goes with Margaret to lunch"
Description: "The first time at the lunch club, together."
* insert ExampleContact(C-3155, person-margaret, onward-margaret-lunch-club)
* extension[mode].valueCodeableConcept = ContactModeCode#outreach
* extension[outcome].valueCodeableConcept = ContactOutcomeCode#attended
* extension[intensity].valueCodeableConcept = SupportIntensityCode#holistic
* status = #finished
* class = $ActCode#AMB "ambulatory"
* type = ContactTypeCode#accompaniment
* period.start = "2026-10-27T12:00:00Z"
* length = 90 'min' "minutes"

Instance: contact-tom-cancelled
InstanceOf: LinkWorkerContact
Usage: #example
Title: "Tom calls off"
Description: "A video call that Tom cancelled by text message."
* insert ExampleContact(C-3162, person-tom, self-referral-tom)
* extension[mode].valueCodeableConcept = ContactModeCode#video
* extension[outcome].valueCodeableConcept = ContactOutcomeCode#cancelled-by-person
* extension[barrier].valueCodeableConcept = ContactBarrierCode#work
* status = #cancelled
* class = $ActCode#VR "virtual"
* period.start = "2026-10-29T17:30:00Z"
