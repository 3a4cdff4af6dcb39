Extension: OfferAnswer
Id: offer-answer
Title: "Offer answer"
Description: "What the person said to the offer, and when. A person owes nobody a reason for declining. F23, F93."
* insert Stable
* insert ExtensionOn(ServiceRequest)
* extension contains answer 1..1 and on 1..1 and reason 0..*
* extension[answer]
  * ^short = "Accepted or declined"
  * value[x] 1..
  * value[x] only CodeableConcept
  * value[x] from OfferAnswers (required)
    * ^short = "The answer as a code"
* extension[on]
  * ^short = "When the person answered"
  * value[x] 1..
  * value[x] only dateTime
    * ^short = "Day, or day and time"
* extension[reason]
  * ^short = "Why the person declined, where they said so"
  * value[x] 1..
  * value[x] only CodeableConcept
  * value[x] from DeclineReasons (extensible)
    * ^short = "The reason as a code, in words, or both"

CodeSystem: OfferAnswerCode
Id: offer-answer
Title: "Offer answer"
Description: "Answers to an offer for which SNOMED CT has no code of its own. F23."
* insert LocalCodes
* #accepted "Accepted" "The person wants it; a referral request follows, which carries the SNOMED CT code for the referral."

ValueSet: OfferAnswers
Id: offer-answer
Title: "Offer answers"
Description: "What a person says to an offer. Declining is the SNOMED CT situation that national figures count."
* insert Stable
* insert SnomedCopyright
* include codes from system OfferAnswerCode
* $SCT#871711000000103 "Social prescribing declined"

CodeSystem: DeclineReason
Id: decline-reason
Title: "Decline reason"
Description: "Why a person says no to social prescribing. F23, F56."
* insert LocalCodes
* #not-needed "Does not need it" "The person sees no need for support."
* #not-now "Not now" "Another time may suit better."
* #has-support "Has support already" "Family, friends or another service help."
* #not-understood "Did not know what it is" "The offer was not understood; worth explaining another way."
* #wants-clinical-care "Wants clinical care" "The person wants treatment instead."
* #privacy "Does not want to share" "The person does not want to tell others about themselves."
* #access "Could not take part" "Work, transport, language or caring stand in the way."
* #earlier-experience "Earlier experience" "It did not help before."
* #no-reason-given "No reason given" "The person was asked and gave none."
* #other "Other reason" "None of these; the text says which."

ValueSet: DeclineReasons
Id: decline-reason
Title: "Decline reasons"
Description: "Why a person says no to social prescribing."
* insert Stable
* include codes from system DeclineReason

Extension: OfferCohort
Id: offer-cohort
Title: "Offer cohort"
Description: "The list of people to whom social prescribing is offered without their asking, by the number or name that its maker gave it. F22."
* insert Stable
* insert ExtensionOn(ServiceRequest)
* value[x] 1..
* value[x] only Identifier
  * ^short = "Number or name of the list"
  * value 1..
    * ^short = "The number or name itself"
