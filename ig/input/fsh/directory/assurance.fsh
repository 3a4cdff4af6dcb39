CodeSystem: CapacityState
Id: capacity-state
Title: "Capacity state"
Description: "Whether a service takes people. F78."
* insert LocalCodes
* #accepting "Accepting" "Takes people now."
* #waiting-list "Waiting list" "Takes names; a person waits for a place."
* #full "Full" "Takes nobody at present."

ValueSet: CapacityStates
Id: capacity-state
Title: "Capacity states"
Description: "Whether a service takes people."
* insert Stable
* include codes from system CapacityState

Extension: Assurance
Id: assurance
Title: "Assurance"
Description: "When a directory entry was last checked, by whom, and when it is due again. F68."
* insert Stable
* insert ExtensionOn(HealthcareService)
* insert ExtensionOn(Organization)
* ^purpose = "Send it when a named person has checked that the entry is true. On an organisation it says that the quality prompts were gone through; the answers are an assessment response. It is information for whoever connects a person, never a bar: a small group without it may still be the right place. F74."
* extension contains on 1..1 and by 0..1 and dueAgain 0..1
* extension[on]
  * ^short = "When it was checked"
  * value[x] 1..
  * value[x] only date
    * ^short = "The day"
* extension[by]
  * ^short = "Who checked it"
  * value[x] 1..
  * value[x] only string or ContactPoint or Reference(CareOrganisation or LinkWorker)
    * ^short = "A name, an e-mail address or a record"
* extension[dueAgain]
  * ^short = "When it is to be checked again"
  * value[x] 1..
  * value[x] only date
    * ^short = "The day"
