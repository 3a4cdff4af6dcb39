Extension: OwnWords
Id: own-words
Title: "In the person's own words"
Description: "What the person wants from the referral, as they say it. F16."
* insert Stable
* insert ExtensionOn(ServiceRequest)
* value[x] 1..
* value[x] only string
  * ^short = "The person's words"

Extension: KnownRisk
Id: known-risk
Title: "Known risk"
Description: "A risk that the referrer knows of; 'no known risks' is a risk flag of its own. F16, F33; PRSB section 17, mandatory."
* insert Stable
* insert ExtensionOn(ServiceRequest)
* value[x] 1..
* value[x] only Reference(RiskFlag)
  * ^short = "The risk flag"

Extension: StatedRequirement
Id: stated-requirement
Title: "Stated requirement"
Description: "A communication need or adjustment that the person has stated. F16; PRSB section 4."
* insert Stable
* insert ExtensionOn(ServiceRequest)
* value[x] 1..
* value[x] only Reference(IndividualRequirement)
  * ^short = "The individual requirement"
