Extension: Caution
Id: caution
Title: "Caution"
Description: "What to know before a score is compared with another: it was asked too soon, or something about it does not fit. The server adds it; nothing is refused. F82, F83."
* insert Stable
* insert ExtensionOn(Observation)
* ^purpose = "Read it where scores are compared or counted. A server writes it when a score is stored, and looks again whenever the score changes; what a sender puts there of the same rule is replaced."
* value[x] 1..
* value[x] only CodeableConcept
* valueCodeableConcept
  * ^short = "The rule, and what was found in words"
