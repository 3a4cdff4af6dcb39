Instance: risk-to-snomed-ct
InstanceOf: ConceptMap
Usage: #definition
Title: "Risks to SNOMED CT"
Description: "The local codes of the code system risk, each with its code of SNOMED CT, or with none where no code is confirmed."
* insert ToSnomed(risk, RiskToSnomed, "Risks to SNOMED CT")
* insert Target(no-known-risks, narrower, 861931000000100, [["No safeguarding issues identified"]])
* insert Comment([["SNOMED CT speaks of safeguarding alone. Do not translate back: no safeguarding issue is not no risk."]])
* insert NoTarget(risk-in-home)
* insert NoTarget(lone-working)
* insert NoTarget(aggression)
* insert NoTarget(self-harm)
* insert NoTarget(self-neglect)
* insert NoTarget(domestic-abuse)
* insert Target(safeguarding-adult, equivalent, 766561000000109, [["Adult safeguarding concern"]])
* insert NoTarget(safeguarding-child)
* insert NoTarget(substance-use)
* insert NoTarget(falls)
* insert NoTarget(infection)
* insert NoTarget(other)
* description = "Where a local code has no target: SNOMED CT may have a finding of being at risk; none was confirmed."
