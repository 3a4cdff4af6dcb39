Instance: measure-to-snomed-ct
InstanceOf: ConceptMap
Usage: #definition
Title: "Wellbeing measures to SNOMED CT"
Description: "The local codes of the code system measure, each with its code of SNOMED CT, or with none where no code is confirmed."
* insert ToSnomed(measure, MeasureToSnomed, "Wellbeing measures to SNOMED CT")
* insert NoTarget(ons4-life-satisfaction)
* insert NoTarget(ons4-worthwhile)
* insert NoTarget(ons4-happy)
* insert NoTarget(ons4-anxious)
* insert NoTarget(loneliness-ucla3-total)
* insert NoTarget(loneliness-direct)
* insert NoTarget(friends-and-family)
* insert NoTarget(wellbeing-star-area)
* insert NoTarget(mycaw-concern-1)
* insert NoTarget(mycaw-concern-2)
* insert NoTarget(mycaw-wellbeing)
* description = "Where a local code has no target: no SNOMED CT code was seen."
