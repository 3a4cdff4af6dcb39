// Rules of how referrals come in.
RuleSet: ArrivalRules
* #open-referral-exists "The person has an open referral to this service" "Add to the open referral, which the answer names, what is new. Where a second one is meant, say why in the extension new-episode."
  * ^property[0].code = #element
  * ^property[0].valueString = "extension('https://socialprescribing.example/fhir/StructureDefinition/new-episode')"
  * ^property[1].code = #fragment
  * ^property[1].valueString = "{\"extension\":[{\"url\":\"https://socialprescribing.example/fhir/StructureDefinition/new-episode\",\"valueCodeableConcept\":{\"coding\":[{\"system\":\"https://socialprescribing.example/fhir/CodeSystem/new-episode-reason\",\"code\":\"<other-need, other-activity or other>\"}]}}]}"
* #number-already-used "Number already used" "Another person's record has this number, or another record of this person. Check the number and its system; a number is used once. A person with a known NHS number is found by it, and updated."
  * ^property[0].code = #element
  * ^property[0].valueString = "identifier"
* #birth-date-differs "Date of birth differs" "The number belongs to a person born on another day, so that one of the two is wrong. Check both with the person. Where the record on this server is wrong, correct it first."
  * ^property[0].code = #element
  * ^property[0].valueString = "birthDate"
* #date-in-the-future "Date in the future" "A referral, an offer, a task or a contact is entered when it has happened, however long ago. Send that date, with the offset from UTC where there is a time."
  * ^property[0].code = #element
  * ^property[0].valueString = "authoredOn"
