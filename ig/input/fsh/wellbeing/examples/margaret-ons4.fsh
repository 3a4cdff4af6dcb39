// Margaret answers the four ONS questions at the start; each answer becomes an observation.

RuleSet: Ons4Answer(linkId, answer)
* item[+]
  * linkId = "{linkId}"
  * answer.valueInteger = {answer}

Instance: ons4-response-margaret
InstanceOf: AssessmentResponse
Usage: #example
Title: "Margaret's ONS4 answers"
Description: "The four answers as one filled form."
* basedOn = Reference(referral-margaret)
* questionnaire = "https://socialprescribing.example/fhir/Questionnaire/ons4"
* status = #completed
* subject = Reference(person-margaret)
* authored = "2026-10-14T11:20:00+01:00"
* author = Reference(link-worker-ellie)
* insert Ons4Answer(life-satisfaction, 4)
* insert Ons4Answer(worthwhile, 5)
* insert Ons4Answer(happy, 3)
* insert Ons4Answer(anxious, 7)

RuleSet: ExampleMeasure(measure)
* status = #final
* category = $ObservationCategory#survey
* code = {measure}
* subject = Reference(person-margaret)
* effectiveDateTime = "2026-10-14T11:20:00+01:00"
* performer = Reference(link-worker-ellie)

RuleSet: ExampleOns4(measure, score, band)
* insert ExampleMeasure(Measure#ons4-{measure})
* valueInteger = {score}
* interpretation = Band#{band}
* derivedFrom = Reference(ons4-response-margaret)

Instance: ons4-observation-life-satisfaction
InstanceOf: WellbeingObservation
Usage: #example
Title: "ONS4 life-satisfaction"
Description: "Life satisfaction, as an observation derived from the form."
* insert ExampleOns4(life-satisfaction, 4, low)

Instance: ons4-observation-worthwhile
InstanceOf: WellbeingObservation
Usage: #example
Title: "ONS4 worthwhile"
Description: "Worthwhile, as an observation derived from the form."
* insert ExampleOns4(worthwhile, 5, medium)

Instance: ons4-observation-happy
InstanceOf: WellbeingObservation
Usage: #example
Title: "ONS4 happy"
Description: "Happiness, as an observation derived from the form."
* insert ExampleOns4(happy, 3, low)

Instance: ons4-observation-anxious
InstanceOf: WellbeingObservation
Usage: #example
Title: "ONS4 anxious"
Description: "Anxiety; lower is better, as an observation derived from the form."
* insert ExampleOns4(anxious, 7, high)
