Instance: support-activity-to-snomed-ct
InstanceOf: ConceptMap
Usage: #definition
Title: "Support activities to SNOMED CT"
Description: "The local codes of the code system support-activity, each with its code of SNOMED CT, or with none where no code is confirmed."
* insert ToSnomed(support-activity, ActivityToSnomed, "Support activities to SNOMED CT")
* insert NoTarget(accompany-first-visit)
* insert NoTarget(buddy)
* insert Target(connect-to-group, wider, 386442002, [["Socialization enhancement"]])
* insert Comment([["SNOMED CT has any enhancement of social life."]])
* insert TargetNotConfirmed
* insert NoTarget(befriending)
* insert NoTarget(money-advice)
* insert Target(benefits-advice, equivalent, 171001002, [["Counseling about benefits"]])
* insert TargetNotConfirmed
* insert NoTarget(housing-advice)
* insert Target(employment-support, narrower, 313083007, [["Unemployment counseling"]])
* insert Comment([["Only for people without work."]])
* insert TargetNotConfirmed
* insert NoTarget(energy-advice)
* insert NoTarget(food-support)
* insert NoTarget(practical-help)
* insert NoTarget(transport-support)
* insert NoTarget(digital-support)
* insert NoTarget(learning)
* insert NoTarget(volunteering)
* insert Target(physical-activity, relatedto, 390893007, [["Referral to physical activity program"]])
* insert Comment([["SNOMED CT has the referral, the local code the activity."]])
* insert NoTarget(arts-activity)
* insert NoTarget(nature-activity)
* insert Target(health-coaching, equivalent, 1156338001, [["Health coaching"]])
* insert TargetNotConfirmed
* insert NoTarget(carer-support)
* insert NoTarget(safe-and-well-visit)
* insert NoTarget(information-given)
* insert NoTarget(follow-up)
* insert NoTarget(own-action)
* insert NoTarget(other)
* description = "Where a local code has no target: the SNOMED CT reference set of support may have a code; its members are not published here."
