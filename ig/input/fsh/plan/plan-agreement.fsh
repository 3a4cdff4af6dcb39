Extension: PlanAgreement
Id: plan-agreement
Title: "Plan agreement"
Description: "Whether the person, or who speaks for them, agreed to the plan; if not, why. F53; PRSB section 19."
* insert Stable
* insert ExtensionOn(CarePlan)
* ^purpose = "Send it as soon as the person has agreed or has said why not. When somebody agrees for the person, say who. A plan without it says nothing about agreement, and counts as not agreed."
* obeys plan-agreement-reason
* extension contains agreed 1..1 and by 0..1 and on 0..1 and reason 0..1
* extension[agreed]
  * ^short = "Agreed or not"
  * value[x] 1..
  * value[x] only boolean
    * ^short = "True when agreed"
* extension[by]
  * ^short = "Who agreed, where that is not the person"
  * value[x] 1..
  * value[x] only string
    * ^short = "Name and relation"
* extension[on]
  * ^short = "When"
  * value[x] 1..
  * value[x] only date
    * ^short = "The day"
* extension[reason]
  * ^short = "Why not agreed"
  * value[x] 1..
  * value[x] only string
    * ^short = "The reason in words"

Invariant: plan-agreement-reason
Description: "A plan that is not agreed says why."
Severity: #error
Expression: "extension.exists(url = 'agreed' and value = false) implies extension.exists(url = 'reason')"
