CodeSystem: ContactModeCode
Id: contact-mode
Title: "Contact mode"
Description: "How a link worker and a person met or spoke. F44; PRSB section 8, consultation method."
* insert LocalCodes
* #face-to-face "Face to face" "In a surgery, an office or a community place."
* #home-visit "Home visit" "At the person's home."
* #outreach "Out and about" "On a walk, at an activity, accompanied to a first session. F55."
* #telephone "Telephone" "A call."
* #video "Video" "A video call."
* #text-message "Text message" "An exchange of text or chat messages."
* #email "E-mail" "An exchange of e-mails."
* #letter "Letter" "On paper."
* #other "Other" "None of these; the text says how."

ValueSet: ContactModes
Id: contact-mode
Title: "Contact modes"
Description: "How a link worker and a person met or spoke."
* insert Stable
* include codes from system ContactModeCode

CodeSystem: ContactOutcomeCode
Id: contact-outcome
Title: "Contact outcome"
Description: "What became of a planned contact. F37, F41; PRSB section 8, outcome of contact."
* insert LocalCodes
* #attended "Attended" "It took place."
* #did-not-attend "Did not attend" "The person did not come, and had not said so."
* #could-not-reach "Could not be reached" "The link worker called or visited; nobody answered."
* #cancelled-by-person "Cancelled by the person" "The person, or somebody for them, said before that it would not take place."
* #cancelled-by-service "Cancelled by the service" "The link worker or the service called it off."

ValueSet: ContactOutcomes
Id: contact-outcome
Title: "Contact outcomes"
Description: "What became of a planned contact."
* insert Stable
* include codes from system ContactOutcomeCode

CodeSystem: ContactBarrierCode
Id: contact-barrier
Title: "Contact barrier"
Description: "What got in the way of a contact or of support. F48, F56."
* insert LocalCodes
* #no-room "No room" "No suitable room was free."
* #home-visit-not-possible "Home visit not possible" "The service could not visit at home."
* #transport "Transport" "The person had no way to get there."
* #cost "Cost" "The person could not pay for it."
* #unwell "Unwell" "The person was ill or in hospital."
* #caring "Caring for somebody" "The person could not leave whom they look after."
* #work "Work" "The person had to work."
* #worry "Worry or fear" "The person was afraid to go."
* #language "Language or communication" "An interpreter or aid was missing."
* #digital "Getting online" "Device, connection or confidence were missing."
* #staff-absence "Staff absence" "The link worker was away and nobody could cover. F45."
* #other "Other" "None of these; the text says what."

ValueSet: ContactBarriers
Id: contact-barrier
Title: "Contact barriers"
Description: "What got in the way of a contact or of support."
* insert Stable
* include codes from system ContactBarrierCode

CodeSystem: ContactTypeCode
Id: contact-type
Title: "Contact type"
Description: "Which contact of an episode it was. F39, F40, F54, F55."
* insert LocalCodes
* #first-contact "First contact" "The first time that they met or spoke; it ends the wait."
* #follow-up "Follow-up" "A contact on the way."
* #accompaniment "Accompaniment" "The link worker or a volunteer went along."
* #review "Review" "They looked at the plan again."
* #closing "Closing" "They agreed to end the support. F47."
* #after-closing "After closing" "Asked later how it went, such as after six months."

ValueSet: ContactTypes
Id: contact-type
Title: "Contact types"
Description: "Which contact of an episode it was."
* insert Stable
* include codes from system ContactTypeCode

CodeSystem: SupportIntensityCode
Id: support-intensity
Title: "Support intensity"
Description: "How much support a person is given. F44."
* insert LocalCodes
* #light "Light" "Information and a call or two."
* #medium "Medium" "A few contacts, and help to make a connection."
* #holistic "Holistic" "A plan for the whole of life, with longer meetings over months."

ValueSet: SupportIntensities
Id: support-intensity
Title: "Support intensities"
Description: "How much support a person is given."
* insert Stable
* include codes from system SupportIntensityCode
