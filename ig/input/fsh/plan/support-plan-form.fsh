// Each question names the element that its answer becomes.
RuleSet: Becomes(element)
* item[=].item[=].definition = "https://socialprescribing.example/fhir/StructureDefinition/support-plan#CarePlan.{element}"

RuleSet: FieldBecomes(profile, element)
* item[=].item[=].item[=].definition = "https://socialprescribing.example/fhir/StructureDefinition/{profile}#{element}"

RuleSet: FromOneToTen
* item[=].item[=].item[=].extension[0].url = "http://hl7.org/fhir/StructureDefinition/minValue"
* item[=].item[=].item[=].extension[0].valueDecimal = 1
* item[=].item[=].item[=].extension[1].url = "http://hl7.org/fhir/StructureDefinition/maxValue"
* item[=].item[=].item[=].extension[1].valueDecimal = 10

RuleSet: Repeats
* item[=].item[=].repeats = true

RuleSet: FieldRepeats
* item[=].item[=].item[=].repeats = true

RuleSet: FieldRequired
* item[=].item[=].item[=].required = true

Instance: support-plan-form
InstanceOf: Questionnaire
Usage: #definition
Title: "Support plan form"
Description: "The support plan as a form: part one at the start, part two after six months."
* insert Form(support-plan-form, SupportPlanForm, "My support plan")
* subjectType = #Patient
* description = "Filled in together by the person and their link worker. Every question may stay open; a need, a goal or an action that is written down has its words, and needs no code. Each question names in its definition the element of the support plan or the support goal that its answer becomes. Name, contact and NHS number come from the person's record. The questions are in the words of this guide. F50 to F53, F65."
* insert Question(part-one, group, [["Part one: my plan"]])
* insert GroupQuestion(what-matters, text, [["What matters to me"]])
* insert Becomes([[extension:whatMattersToMe]])
* insert GroupQuestion(how-to-support-me, text, [["How and when to support me"]])
* insert Becomes([[extension:howToSupportMe]])
* insert GroupQuestion(what-to-know, text, [["What you should know about me"]])
* insert Becomes([[extension:whatToKnow]])
* insert GroupQuestion(conditions, text, [["Health conditions that people who help me need to know about"]])
* insert Becomes([[extension:conditionsToKnow]])
* insert Repeats
* insert GroupQuestion(strength, text, [["What I am good at"]])
* insert Becomes([[extension:strength]])
* insert Repeats
* insert PlanFormNeeds
* insert PlanFormGoals
* insert PlanFormActions
* insert PlanFormConnections
* insert GroupQuestion(what-i-can-do, text, [["What I can do myself"]])
* insert Becomes([[extension:whatICanDo]])
* insert Repeats
* insert GroupQuestion(review-date, date, [["When we look at this plan again"]])
* insert Becomes([[extension:reviewDate]])
* insert PlanFormAgreement
* insert PlanFormPartTwo
