Extension: HandoverTerms
Id: handover-terms
Title: "Handover terms"
Description: "What referrer and service have agreed about passing a person on, so that at every moment somebody holds them. F17, F18, F34, F37."
* insert Stable
* insert ExtensionOn(ServiceRequest)
* extension contains
    firstContact 1..1 and casePasses 1..1 and followUpExpected 0..1 and returnWithin 0..1 and
    nonAttendanceReportedBy 0..1 and outcomeBack 0..*
* extension[firstContact]
  * ^short = "Who contacts whom first"
  * value[x] 1..
  * value[x] only code
  * value[x] from FirstContactParties (required)
    * ^short = "The party as a code"
* extension[casePasses]
  * ^short = "At which point the service holds the person"
  * value[x] 1..
  * value[x] only code
  * value[x] from CasePassings (required)
    * ^short = "The point as a code"
* extension[followUpExpected]
  * ^short = "Whether the referrer will ask how it went"
  * value[x] 1..
  * value[x] only boolean
    * ^short = "True when follow-up is expected"
* extension[returnWithin]
  * ^short = "How long the person may come back to the referrer without a new referral"
  * value[x] 1..
  * value[x] only Duration
    * ^short = "A length of time, such as 3 months"
* extension[nonAttendanceReportedBy]
  * ^short = "Who tells the referrer when the person does not come"
  * value[x] 1..
  * value[x] only code
  * value[x] from FirstContactParties (required)
    * ^short = "The party as a code"
* extension[outcomeBack]
  * ^short = "An outcome that comes back to the referrer"
  * value[x] 1..
  * value[x] only CodeableConcept
  * value[x] from OutcomesBack (extensible)
    * ^short = "The outcome as a code, in words, or both"

CodeSystem: HandoverParty
Id: handover-party
Title: "Handover party"
Description: "Who acts at a handover. F18."
* insert LocalCodes
* #service "The service" "The service contacts the person, or reports."
* #person "The person" "The person contacts the service. The referral still stands: the referrer has told the service."
* #referrer "The referrer" "The link worker or referrer introduces the person, or goes along the first time. F55."

ValueSet: FirstContactParties
Id: handover-party
Title: "Handover parties"
Description: "Who acts at a handover."
* insert Stable
* include codes from system HandoverParty

CodeSystem: CasePassing
Id: case-passing
Title: "Case passing"
Description: "The point at which the service, and no longer the referrer, holds the person. F18, F34."
* insert LocalCodes
* #on-acceptance "On acceptance" "When the service accepts the referral."
* #at-first-attendance "At first attendance" "When the person first comes."
* #stays-with-referrer "Stays with the referrer" "The link worker goes on holding the person; the service adds to the support."

ValueSet: CasePassings
Id: case-passing
Title: "Case passings"
Description: "When the case passes to the service."
* insert Stable
* include codes from system CasePassing

CodeSystem: OutcomeBack
Id: outcome-back
Title: "Outcome back"
Description: "What a community service tells the referrer. F18, F64."
* insert LocalCodes
* #attendance "Attendance" "Whether the person came, and how often."
* #support-received "Support received" "Whether and when support was received."
* #measures "Measures" "Answers to a wellbeing measure that the service asks."
* #ending "Ending" "That support has ended, and why."
* #concerns "Concerns" "Anything that worries the service about the person."

ValueSet: OutcomesBack
Id: outcome-back
Title: "Outcomes back"
Description: "What a community service tells the referrer."
* insert Stable
* include codes from system OutcomeBack
