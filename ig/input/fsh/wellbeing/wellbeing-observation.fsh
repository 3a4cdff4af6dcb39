Profile: WellbeingObservation
Parent: Observation
Id: wellbeing-observation
Title: "Wellbeing observation"
Description: "One wellbeing score at one time: an ONS4 answer, a loneliness total, a PAM level. Each is a record of its own, so that change can be shown. F81 to F87."
* insert Stable
* insert CompliesWithUKCore(Observation)
* ^purpose = "Use it for every score: one record for one number at one time, so that change can be shown. The four ONS answers are four records; there is no mean of them. Send the answers of a form as an assessment response, too, and point to it. Of licensed instruments send the score and level as the licensed tool gave them, never the questions. A measure that was due and not taken is sent with the reason instead of a value."
* obeys measure-value-or-reason and ons4-range and loneliness-range
* obeys pam-score-range and pam-level-range and swemwbs-range and wemwbs-range
* extension contains Instrument named instrument 0..1 MS
  * ^short = "Version and licence of the instrument"
* extension contains Caution named caution 0..* MS
  * ^short = "What to know before the score is compared"
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
* performer only Reference(LinkWorker or Referrer or CareOrganisation or ReferredPerson)
* performer MS
  * ^short = "Who asked; the person, where they answered alone"
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

Extension: Instrument
Id: instrument
Title: "Instrument"
Description: "Which version of an instrument was used, under which licence. F84, F89."
* insert Stable
* insert ExtensionOn(Observation)
* ^purpose = "Send it with every score of a licensed instrument: versions are scored differently, and a site can show that it was allowed to ask. The licence is its reference, such as a number; never the wording."
* extension contains version 0..1 and licence 0..1
* extension[version]
  * ^short = "Version, as the licensed tool names it"
  * value[x] 1..
  * value[x] only string
    * ^short = "The version"
* extension[licence]
  * ^short = "Reference of the licence"
  * value[x] 1..
  * value[x] only string
    * ^short = "The reference"
