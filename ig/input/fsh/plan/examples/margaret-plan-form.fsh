// The same plan on the form: needs and goals are counted, and actions name their goals by number.

RuleSet: Answered(linkId, answer)
* item[=].item[+].linkId = "{linkId}"
* item[=].item[=].answer.valueString = {answer}

RuleSet: FieldAnswered(linkId, value, answer)
* item[=].item[=].item[+].linkId = "{linkId}"
* item[=].item[=].item[=].answer.value{value} = {answer}

RuleSet: FormGroup(linkId)
* item[=].item[+].linkId = "{linkId}"

Instance: plan-form-margaret
InstanceOf: AssessmentResponse
Usage: #example
Title: "Margaret's plan on the form"
Description: "Part one of the support plan form. The action about the garden helps both goals."
* basedOn = Reference(referral-margaret)
* questionnaire = "https://socialprescribing.example/fhir/Questionnaire/support-plan-form"
* status = #completed
* subject = Reference(person-margaret)
* authored = "2026-10-14T11:55:00+01:00"
* author = Reference(link-worker-ellie)
* item[+].linkId = "part-one"
* insert Answered(what-matters, [["Company, my garden, and staying in my own house."]])
* insert Answered(how-to-support-me, [["Talk slowly on the telephone and send letters in large print."]])
* insert Answered(what-to-know, [["George and I ran the bakery on Quay Street. People may remember me."]])
* insert Answered(conditions, [["Arthritis in my hands and knees. I cannot stand for long."]])
* insert Answered(strength, [["Bakes, and knows everybody's name."]])
* insert FormGroup(need)
* insert FieldAnswered(need-words, String, [["The house is so quiet since George died."]])
* insert FieldAnswered(need-kind, Coding, Need#loneliness)
* insert FormGroup(goal)
* insert FieldAnswered(goal-words, String, [["Sit at a table with other people once a week, not just with the wireless on."]])
* insert FieldAnswered(goal-importance, Decimal, 9)
* insert FieldAnswered(goal-need, Integer, 1)
* insert FieldAnswered(goal-by, Date, "2027-01-14")
* insert FormGroup(goal)
* insert FieldAnswered(goal-words, String, [["Keep my hands in the earth, now that I cannot dig alone."]])
* insert FieldAnswered(goal-importance, Decimal, 6)
* insert FormGroup(action)
* insert FieldAnswered(action-what, String, [["I try the garden group, at the potting table."]])
* insert FieldAnswered(action-kind, Coding, SupportActivity#nature-activity)
* insert FieldAnswered(action-when, String, [["From March, the first Saturday of the month"]])
* item[=].item[=].item[+].linkId = "action-goal"
* item[=].item[=].item[=].answer[0].valueInteger = 1
* item[=].item[=].item[=].answer[1].valueInteger = 2
* insert FieldAnswered(action-confidence, Decimal, 4)
* insert FormGroup(connected)
* insert FieldAnswered(connected-to, String, [["Tuesday Lunch"]])
* insert FieldAnswered(connected-when, String, [["Tuesdays at noon"]])
* insert FieldAnswered(connected-expect, String, [["Pat meets me at the door. Soup and a pudding for three pounds, and nobody minds if I only listen."]])
* insert FieldAnswered(connected-goal, Integer, 1)
* insert Answered(what-i-can-do, [["Ring Joan on Sundays."]])
* item[=].item[+].linkId = "review-date"
* item[=].item[=].answer.valueDate = "2027-01-14"
* item[=].item[+].linkId = "agreed"
* item[=].item[=].answer.valueBoolean = true
* item[=].item[+].linkId = "agreed-on"
* item[=].item[=].answer.valueDate = "2026-10-14"

Instance: plan-form-margaret-part-two
InstanceOf: AssessmentResponse
Usage: #example
Title: "Margaret's plan, part two"
Description: "After six months: what changed, and three permissions, of which Margaret gives two."
* extension[formOfPlan].valueReference = Reference(plan-margaret)
* basedOn = Reference(referral-margaret)
* questionnaire = "https://socialprescribing.example/fhir/Questionnaire/support-plan-form"
* status = #completed
* subject = Reference(person-margaret)
* authored = "2027-04-13T10:30:00+01:00"
* author = Reference(link-worker-ellie)
* item[+].linkId = "part-two"
* insert Answered(what-changed, [["I know what day it is again, because Tuesday is lunch."]])
* item[=].item[+].linkId = "changed-on"
* item[=].item[=].answer.valueDate = "2027-04-13"
* item[=].item[+].linkId = "permission-story"
* item[=].item[=].answer.valueBoolean = false
* item[=].item[+].linkId = "permission-survey"
* item[=].item[=].answer.valueBoolean = true
* item[=].item[+].linkId = "permission-evaluation"
* item[=].item[=].answer.valueBoolean = true
