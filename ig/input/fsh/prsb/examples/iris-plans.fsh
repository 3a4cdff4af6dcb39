// Iris fills every row of the PRSB standard that a referral can fill: her plan.

Instance: goal-iris-time
InstanceOf: SupportGoal
Usage: #example
Title: "Iris: time of her own"
Description: "A goal with code and words, how much it matters, and what came of it."
* extension[importance].valueDecimal = 8
* lifecycleStatus = #completed
* achievementStatus = $GoalAchievement#achieved
* description = Need#carer-support
  * text = "An hour a week in which nobody needs me."
* subject = Reference(person-iris)
* startDate = "2026-10-20"
* addresses = Reference(need-iris-carer)
* outcomeCode = TaskOutcome#support-received
  * text = "Pearl comes on Saturdays; Iris sings again."
* outcomeReference = Reference(score-iris)

Instance: goal-iris-pearl
InstanceOf: SupportGoal
Usage: #example
Title: "Iris: ask her sister"
Description: "A step to the greater goal, with its own outcome."
* extension[stageOf].valueReference = Reference(goal-iris-time)
* lifecycleStatus = #completed
* achievementStatus = $GoalAchievement#achieved
* description = Need#family-relationships
  * text = "Ask Pearl for one afternoon."
* subject = Reference(person-iris)
* startDate = "2026-10-20"
* outcomeCode = TaskOutcome#support-received
  * text = "She said yes at once."

Instance: plan-iris
InstanceOf: SupportPlan
Usage: #example
Title: "Iris's plan"
Description: "A plan with everything that PRSB section 19 asks for and one record can hold."
* extension[strength].valueCodeableConcept = SupportActivity#arts-activity
  * text = "Leads a choir, and people follow."
* extension[whatICanDo].valueString = "Ring Pearl before Friday."
* extension[reviewDate].valueDate = "2027-01-20"
* extension[reviewResponsibility].valueReference = Reference(link-worker-noor)
* extension[agreement]
  * extension[agreed].valueBoolean = true
  * extension[by].valueString = "Pearl Bright, sister, together with Iris"
  * extension[on].valueDate = "2026-10-20"
* extension[careFunding].valueReference = Reference(gp-practice-riverside)
* status = #active
* intent = #plan
* subject = Reference(person-iris)
* created = "2026-10-20"
* author = Reference(link-worker-noor)
* addresses = Reference(need-iris-carer)
* supportingInfo = Reference(about-me-iris)
* goal[0] = Reference(goal-iris-time)
* goal[+] = Reference(goal-iris-pearl)
* activity[0]
  * progress
    * time = "2026-11-10"
    * text = "Went twice."
  * detail
    * extension[confidence].valueDecimal = 7
    * extension[suggestedStrategy].valueString = "If Leon will not settle, ring Noor."
    * extension[reviewDate].valueDate = "2026-12-01"
    * code = SupportActivity#connect-to-group
    * goal = Reference(goal-iris-time)
    * status = #in-progress
    * statusReason.text = "Waits for the choir's new term."
    * scheduledString = "Thursdays at eleven"
    * performer[0] = Reference(service-tuesday-lunch)
    * performer[+] = Reference(link-worker-noor)
    * description = "I go where there is singing."

Instance: plan-iris-choir
InstanceOf: SupportPlan
Usage: #example
Title: "Iris's plan, after the choir began"
Description: "A later plan; who pays is said in words."
* extension[careFunding].valueString = "A grant of the carers' trust"
* status = #active
* intent = #plan
* subject = Reference(person-iris)
* created = "2026-11-17"
* author = Reference(link-worker-noor)
* addresses = Reference(need-iris-carer)
* activity.detail
  * code = SupportActivity#connect-to-group
  * status = #scheduled
  * description = "I sing."
  * performer = Reference(link-worker-noor)
