RuleSet: LonelinessAnswered(linkId, answer)
* item[+]
  * linkId = "{linkId}"
  * answer.valueCoding = LonelinessAnswer#{answer}

Instance: loneliness-response-margaret
InstanceOf: AssessmentResponse
Usage: #example
Title: "Margaret's answers on loneliness"
Description: "The three items count 3, 2 and 3: eight of nine."
* basedOn = Reference(referral-margaret)
* questionnaire = "https://socialprescribing.example/fhir/Questionnaire/ons-loneliness"
* status = #completed
* subject = Reference(person-margaret)
* authored = "2026-10-14T11:20:00+01:00"
* author = Reference(link-worker-ellie)
* insert LonelinessAnswered(lack-companionship, often)
* insert LonelinessAnswered(left-out, some-of-the-time)
* insert LonelinessAnswered(isolated, often)
* insert LonelinessAnswered(lonely, often-or-always)

Instance: loneliness-total-margaret
InstanceOf: WellbeingObservation
Usage: #example
Title: "Loneliness, three-item total"
Description: "The sum of the three items, derived from the form."
* insert ExampleMeasure(Measure#loneliness-ucla3-total)
* valueInteger = 8
* derivedFrom = Reference(loneliness-response-margaret)

Instance: loneliness-direct-margaret
InstanceOf: WellbeingObservation
Usage: #example
Title: "Loneliness, direct question"
Description: "The answer to the direct question, as a code."
* insert ExampleMeasure(Measure#loneliness-direct)
* valueCodeableConcept = LonelinessAnswer#often-or-always
* derivedFrom = Reference(loneliness-response-margaret)
