// Results of licensed instruments: scores and levels, never the questions.

RuleSet: LicensedWith(version, licence)
* extension[instrument]
  * extension[version].valueString = {version}
  * extension[licence].valueString = {licence}

Instance: pam-score-margaret
InstanceOf: WellbeingObservation
Usage: #example
Title: "PAM score"
Description: "A score with a decimal, which is kept: 63.1 stays 63.1. The level is a record of its own."
* insert ExampleMeasure([[$SCT#925431000000109]])
* insert LicensedWith("13 items", "PCN-HARBOUR-0001")
* valueQuantity = 63.1 '{score}' "score"

Instance: pam-level-margaret
InstanceOf: WellbeingObservation
Usage: #example
Title: "PAM level"
Description: "The level as the licensed tool gave it."
* insert ExampleMeasure([[$SCT#962851000000103 "Patient Activation Measure Level"]])
* insert LicensedWith("13 items", "PCN-HARBOUR-0001")
* valueInteger = 3

Instance: swemwbs-margaret
InstanceOf: WellbeingObservation
Usage: #example
Title: "SWEMWBS score"
Description: "The metric score, with its decimals."
* insert ExampleMeasure([[$SCT#718466001 "Short Warwick-Edinburgh Mental Wellbeing Scale score"]])
* extension[instrument].extension[licence].valueString = "W-2026-0001"
* valueQuantity = 19.25 '{score}' "score"

Instance: swemwbs-not-asked
InstanceOf: WellbeingObservation
Usage: #example
Title: "SWEMWBS not asked"
Description: "A measure without a value says why there is none."
* insert ExampleMeasure([[$SCT#718466001 "Short Warwick-Edinburgh Mental Wellbeing Scale score"]])
* dataAbsentReason = $DataAbsentReason#asked-declined

Instance: wemwbs-margaret
InstanceOf: WellbeingObservation
Usage: #example
Title: "WEMWBS score"
Description: "A score of the long scale, a whole number."
* insert ExampleMeasure([[$SCT#718426000 "Warwick-Edinburgh Mental Wellbeing Scale score"]])
* valueInteger = 41

Instance: wellbeing-star-area-margaret
InstanceOf: WellbeingObservation
Usage: #example
Title: "Wellbeing Star, one area"
Description: "The score of one area; the text is the area's name as the licensed tool shows it, here made up."
* insert ExampleMeasure(Measure#wellbeing-star-area)
* code.text = "Area 3"
* valueInteger = 2

Instance: mycaw-wellbeing-margaret
InstanceOf: WellbeingObservation
Usage: #example
Title: "MYCaW, wellbeing"
Description: "A rating, as the licensed tool gave it."
* insert ExampleMeasure(Measure#mycaw-wellbeing)
* valueInteger = 4
