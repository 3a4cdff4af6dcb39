Instance: need-to-snomed-ct
InstanceOf: ConceptMap
Usage: #definition
Title: "Needs to SNOMED CT"
Description: "The local codes of the code system need, each with its code of SNOMED CT, or with none where no code is confirmed."
* insert ToSnomed(need, NeedToSnomed, "Needs to SNOMED CT")
* insert Target(loneliness, narrower, 267076002, [["Feeling lonely"]])
* insert Comment([["SNOMED CT says that the person feels lonely; the local code also covers isolation."]])
* insert NoTarget(debt)
* insert NoTarget(benefits)
* insert Target(housing, equivalent, 81877007, [["Housing problems"]])
* insert NoTarget(cold-home)
* insert NoTarget(food)
* insert NoTarget(employment)
* insert NoTarget(volunteering)
* insert NoTarget(learning)
* insert NoTarget(digital)
* insert NoTarget(transport)
* insert Target(carer-support, relatedto, 224484003, [["Person themselves providing care"]])
* insert Comment([["SNOMED CT says that the person is a carer; the local code says that they need support as one."]])
* insert Target(bereavement, narrower, 33553000, [["Widowed"]])
* insert Comment([["Only where a husband or wife has died."]])
* insert NoTarget(family-relationships)
* insert NoTarget(physical-activity)
* insert NoTarget(healthy-living)
* insert NoTarget(long-term-condition)
* insert NoTarget(mental-wellbeing)
* insert NoTarget(arts-and-nature)
* insert NoTarget(practical-aids)
* insert NoTarget(legal-advice)
* insert NoTarget(other)
* description = "Where a local code has no target: the SNOMED CT reference set of needs and concerns may have a code; its members are not published here."
