Extension: ContactMode
Id: contact-mode
Title: "Contact mode"
Description: "How the link worker and the person met or spoke. F44; PRSB section 8."
* insert Stable
* insert ExtensionOn(Encounter)
* value[x] 1..
* value[x] only CodeableConcept
* value[x] from ContactModes (extensible)
  * ^short = "The mode as a code"

Extension: ContactOutcome
Id: contact-outcome
Title: "Contact outcome"
Description: "What became of the contact. F37; PRSB section 8."
* insert Stable
* insert ExtensionOn(Encounter)
* value[x] 1..
* value[x] only CodeableConcept
* value[x] from ContactOutcomes (required)
  * ^short = "The outcome as a code"

Extension: ContactBarrier
Id: contact-barrier
Title: "Contact barrier"
Description: "What got in the way of the contact, or of the support that it was about. F48, F56."
* insert Stable
* insert ExtensionOn(Encounter)
* value[x] 1..
* value[x] only CodeableConcept
* value[x] from ContactBarriers (extensible)
  * ^short = "The barrier as a code, in words, or both"

Extension: SupportIntensity
Id: support-intensity
Title: "Support intensity"
Description: "How much support the person is given at this time. F44."
* insert Stable
* insert ExtensionOn(Encounter)
* value[x] 1..
* value[x] only CodeableConcept
* value[x] from SupportIntensities (extensible)
  * ^short = "The class as a code"
