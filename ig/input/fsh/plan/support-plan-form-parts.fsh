// The groups of the support plan form. Needs and goals are counted from 1 in the order in which they
// are written, so that a goal can name its needs and one action several goals.

RuleSet: PlanFormNeeds
* insert GroupQuestion(need, group, [["What I would like help with"]])
* insert Becomes(addresses)
* insert Repeats
* insert PartQuestion(need-words, text, [["In my words"]])
* insert FieldBecomes(support-need, Condition.note)
* insert FieldRequired
* insert PartQuestion(need-kind, open-choice, [["Kind of need (for the link worker)"]])
* insert FieldBecomes(support-need, Condition.code)
* item[=].item[=].item[=].answerValueSet = Canonical(SupportNeedCodes)

RuleSet: PlanFormGoals
* insert GroupQuestion(goal, group, [["What I want to reach"]])
* insert Becomes(goal)
* insert Repeats
* insert PartQuestion(goal-words, text, [["In my words"]])
* insert FieldBecomes(support-goal, Goal.description.text)
* insert FieldRequired
* insert PartQuestion(goal-said-by, string, [["Who said it, if it was not me"]])
* insert FieldBecomes(support-goal, Goal.expressedBy)
* insert PartQuestion(goal-importance, decimal, [["How important it is to me, from 1 to 10"]])
* insert FieldBecomes(support-goal, [[Goal.extension:importance]])
* insert FromOneToTen
* insert PartQuestion(goal-need, integer, [["Which of the things above it is about (their numbers)"]])
* insert FieldBecomes(support-goal, Goal.addresses)
* insert FieldRepeats
* insert PartQuestion(goal-by, date, [["By when"]])
* insert FieldBecomes(support-goal, Goal.target.due[x])
* insert PartQuestion(goal-achievement, choice, [["How far it has got"]])
* insert FieldBecomes(support-goal, Goal.achievementStatus)
* item[=].item[=].item[=].answerValueSet = "http://hl7.org/fhir/ValueSet/goal-achievement"

RuleSet: PlanFormActions
* insert GroupQuestion(action, group, [["What will be done"]])
* insert Becomes(activity)
* insert Repeats
* insert PartQuestion(action-what, text, [["What"]])
* insert FieldBecomes(support-plan, CarePlan.activity.detail.description)
* insert FieldRequired
* insert PartQuestion(action-kind, open-choice, [["Kind of support (for the link worker)"]])
* insert FieldBecomes(support-plan, CarePlan.activity.detail.code)
* item[=].item[=].item[=].answerValueSet = Canonical(SupportActivities)
* insert PartQuestion(action-who, string, [["Who"]])
* insert FieldBecomes(support-plan, CarePlan.activity.detail.performer)
* insert PartQuestion(action-when, string, [["When"]])
* insert FieldBecomes(support-plan, CarePlan.activity.detail.scheduled[x])
* insert PartQuestion(action-expect, text, [["What I can expect there"]])
* insert FieldBecomes(support-plan, [[CarePlan.activity.detail.extension:whatToExpect]])
* insert PartQuestion(action-goal, integer, [["Which goals it helps (their numbers)"]])
* insert FieldBecomes(support-plan, CarePlan.activity.detail.goal)
* insert FieldRepeats
* insert PartQuestion(action-confidence, decimal, [["How sure I am that I will manage it, from 1 to 10"]])
* insert FieldBecomes(support-plan, [[CarePlan.activity.detail.extension:confidence]])
* insert FromOneToTen
* insert PartQuestion(action-strategy, text, [["What may help when it is hard"]])
* insert FieldBecomes(support-plan, [[CarePlan.activity.detail.extension:suggestedStrategy]])
* insert FieldRepeats
* insert PartQuestion(action-status, choice, [["How far it is"]])
* insert FieldBecomes(support-plan, CarePlan.activity.detail.status)
* item[=].item[=].item[=].answerValueSet = "http://hl7.org/fhir/ValueSet/care-plan-activity-status"

RuleSet: PlanFormConnections
* insert GroupQuestion(connected, group, [["What I am connected to"]])
* insert Becomes(activity)
* insert Repeats
* insert PartQuestion(connected-to, string, [["Name of the group or service"]])
* insert FieldBecomes(support-plan, CarePlan.activity.detail.performer)
* insert FieldRequired
* insert PartQuestion(connected-when, string, [["When it meets"]])
* insert FieldBecomes(support-plan, CarePlan.activity.detail.scheduled[x])
* insert PartQuestion(connected-expect, text, [["What I can expect there"]])
* insert FieldBecomes(support-plan, [[CarePlan.activity.detail.extension:whatToExpect]])
* insert PartQuestion(connected-goal, integer, [["Which goals it helps (their numbers)"]])
* insert FieldBecomes(support-plan, CarePlan.activity.detail.goal)
* insert FieldRepeats
