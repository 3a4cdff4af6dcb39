Extension: FormOfPlan
Id: form-of-plan
Title: "Form of plan"
Description: "The support plan that a filled support plan form writes on. F50, F51."
* insert Stable
* insert ExtensionOn(QuestionnaireResponse)
* ^purpose = "Send it where a new form changes a plan that exists: part two after six months, or a plan that was entered without a form. Without it, a form with part one begins a plan of its own."
* value[x] 1..
* value[x] only Reference(SupportPlan)
  * ^short = "The plan"
