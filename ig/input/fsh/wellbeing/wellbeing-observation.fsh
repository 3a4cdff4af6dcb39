Profile: WellbeingObservation
Parent: Observation
Id: wellbeing-observation
Title: "Wellbeing observation"
Description: "One wellbeing score at one time: an ONS4 answer, a loneliness total, a PAM level. Each is a record of its own, so that change can be shown. F81, F82, F86."
* insert Stable
* insert CompliesWithUKCore(Observation)
* obeys measure-value-or-reason and ons4-range
* category 1.. MS
* category = $ObservationCategory#survey
  * ^short = "Always: survey"
* code MS
* code from WellbeingMeasures (extensible)
  * ^short = "What was measured"
* subject 1.. MS
* subject only Reference(ReferredPerson)
  * ^short = "The person measured"
* subject.reference 1..
  * ^short = "The record itself, so that it is found again"
* effective[x] 1.. MS
* effective[x] only dateTime
  * ^short = "When the answer was given"
* performer MS
  * ^short = "Who asked"
* value[x] only integer or Quantity or CodeableConcept
* value[x] MS
  * ^short = "The score; decimals are kept"
* dataAbsentReason MS
  * ^short = "Why there is no score"
* interpretation MS
* interpretation from Bands (extensible)
  * ^short = "The band that the score falls in"
* derivedFrom only Reference(AssessmentResponse)
* derivedFrom MS
  * ^short = "The filled form that the score comes from"

Invariant: measure-value-or-reason
Description: "A measure has a value, or says why there is none."
Severity: #error
Expression: "value.exists() or dataAbsentReason.exists()"

Invariant: ons4-range
Description: "An ONS4 answer is a whole number from 0 to 10."
Severity: #error
Expression: "code.coding.exists(code.startsWith('ons4-')) implies value.all($this is integer and $this >= 0 and $this <= 10)"
