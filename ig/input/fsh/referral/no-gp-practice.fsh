Extension: NoGpPractice
Id: no-gp-practice
Title: "No GP practice"
Description: "Why the person has no NHS GP practice. PRSB section 2, GP opt out indicator."
* insert Stable
* insert ExtensionOn(Patient)
* value[x] 1..
* value[x] only CodeableConcept
* value[x] from NoGpPracticeReasons (required)
  * ^short = "The reason"

ValueSet: NoGpPracticeReasons
Id: no-gp-practice-reason
Title: "Reasons for having no GP practice"
Description: "The two SNOMED CT findings that PRSB lists when a person has no NHS GP practice."
* insert Stable
* insert SnomedCopyright
* $SCT#1092961000000104 "Does not wish to register with an NHS general practitioner"
  * insert NotConfirmed([["Printed in the PRSB standard, section 2; its status in the current release of SNOMED CT was not checked."]])
* $SCT#1092941000000100 "Family using private general practitioner"
  * insert NotConfirmed([["Printed in the PRSB standard, section 2; its status in the current release of SNOMED CT was not checked."]])
