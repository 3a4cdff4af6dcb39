// What can be asked of one plan.
RuleSet: PlanOperation(id, name, title)
* url = "https://socialprescribing.example/fhir/OperationDefinition/{id}"
* version = "0.1.0"
* name = "{name}"
* title = "{title}"
* status = #draft
* kind = #operation
* experimental = false
* date = "2026-11-26"
* publisher = "Social Prescribing FHIR Server project"
* affectsState = false
* resource = #CarePlan
* system = false
* type = false
* instance = true

Instance: plan-on-the-form
InstanceOf: OperationDefinition
Usage: #definition
Title: "Plan on the form"
Description: "Gives a support plan as a filled support plan form. F50, F51."
* insert PlanOperation(plan-on-the-form, PlanOnTheForm, Plan on the form)
* description = "Fills the support plan form from the plan as it stands now, with its needs, goals and permissions. Where the plan has a form behind it, the answer is that form with its id: change it and put it back. Where it has none, the answer has no id: change it and post it. It names the plan in the extension form-of-plan. It has no parameters of its own."
* code = #form
* insert OutParameter(return, 1, 1, QuestionnaireResponse, "The filled form.")

Instance: print-plan
InstanceOf: OperationDefinition
Usage: #definition
Title: "Print plan"
Description: "Gives a support plan as a page for the person to keep. F52."
* insert PlanOperation(print-plan, PrintPlan, Print plan)
* description = "Writes the plan as a page in the person's own words, as text/html, or with _format=application/pdf as tagged PDF. It shows no notes of staff, no risks, no codes and no numbers of the person. The same version of the same records gives the same bytes."
* code = #print
* parameter[+].name = #variant
* parameter[=].use = #in
* parameter[=].min = 0
* parameter[=].max = "1"
* parameter[=].type = #code
* parameter[=].documentation = "standard, which is assumed; large-print; or easy-read."
* insert OutParameter(return, 1, 1, Binary, "The page\, not wrapped in a resource.")
