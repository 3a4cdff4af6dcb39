Instance: goal-margaret-company
InstanceOf: SupportGoal
Usage: #example
Title: "Margaret: company"
Description: "A goal in Margaret's own words, improving after a month."
* extension[importance].valueDecimal = 9
* lifecycleStatus = #active
* achievementStatus = $GoalAchievement#improving
* description.text = "Sit at a table with other people once a week, not just with the wireless on."
* subject = Reference(person-margaret)
* startDate = "2026-10-14"
* target.dueDate = "2027-01-14"
* statusDate = "2026-11-17"
* expressedBy = Reference(person-margaret)
* addresses = Reference(need-loneliness)
* outcomeReference = Reference(loneliness-total-margaret)

Instance: goal-margaret-first-lunch
InstanceOf: SupportGoal
Usage: #example
Title: "Margaret: the first lunch"
Description: "A step towards company, reached."
* extension[stageOf].valueReference = Reference(goal-margaret-company)
* lifecycleStatus = #completed
* achievementStatus = $GoalAchievement#achieved
* description.text = "Go once, with somebody beside me."
* subject = Reference(person-margaret)
* startDate = "2026-10-14"
* statusDate = "2026-10-20"
* expressedBy = Reference(person-margaret)

Instance: goal-margaret-garden
InstanceOf: SupportGoal
Usage: #example
Title: "Margaret: the garden"
Description: "A second goal, which an activity of the first one serves, too."
* extension[importance].valueDecimal = 6
* lifecycleStatus = #active
* description.text = "Keep my hands in the earth, now that I cannot dig alone."
* subject = Reference(person-margaret)
* startDate = "2026-10-14"
* expressedBy = Reference(person-margaret)

Instance: plan-margaret
InstanceOf: SupportPlan
Usage: #example
Title: "Margaret's plan"
Description: "A plan that Margaret wrote with Ellie and agreed to: two goals, three activities, one of which serves both."
* extension[whatMattersToMe].valueString = "Company, my garden, and staying in my own house."
* extension[howToSupportMe].valueString = "Talk slowly on the telephone and send letters in large print."
* extension[whatToKnow].valueString = "George and I ran the bakery on Quay Street. People may remember me."
* extension[conditionsToKnow].valueString = "Arthritis in my hands and knees. I cannot stand for long."
* extension[strength].valueCodeableConcept.text = "Bakes, and knows everybody's name."
* extension[whatICanDo][0].valueString = "Ring Joan on Sundays."
* extension[whatICanDo][+].valueString = "Bake for the club when my hands are good."
* extension[reviewDate].valueDate = "2027-01-14"
* extension[reviewResponsibility].valueReference = Reference(link-worker-ellie)
* extension[agreement]
  * extension[agreed].valueBoolean = true
  * extension[on].valueDate = "2026-10-14"
* identifier
  * system = "https://harbour-links.example/plans"
  * value = "P-310"
* status = #active
* intent = #plan
* subject = Reference(person-margaret)
* period.start = "2026-10-14"
* created = "2026-10-14"
* author = Reference(link-worker-ellie)
* addresses = Reference(need-loneliness)
* supportingInfo = Reference(plan-form-margaret)
* goal[0] = Reference(goal-margaret-company)
* goal[+] = Reference(goal-margaret-first-lunch)
* goal[+] = Reference(goal-margaret-garden)
* activity[0].detail
  * code = SupportActivity#accompany-first-visit
  * goal = Reference(goal-margaret-first-lunch)
  * status = #completed
  * scheduledString = "Tuesday 20 October, quarter to twelve, from my door"
  * performer = Reference(link-worker-ellie)
  * description = "Ellie goes with me to the first lunch."
* activity[+]
  * progress
    * time = "2026-11-17"
    * text = "Went every week and stayed for the singing."
  * detail
    * extension[confidence].valueDecimal = 7
    * extension[whatToExpect].valueString = "Pat meets me at the door. Soup and a pudding for three pounds, and nobody minds if I only listen."
    * extension[suggestedStrategy].valueString = "If my knees are bad, ring the community car the day before."
    * code = SupportActivity#connect-to-group
    * goal = Reference(goal-margaret-company)
    * status = #in-progress
    * scheduledString = "Tuesdays at noon"
    * performer = Reference(service-tuesday-lunch)
    * description = "I go to the lunch club."
* activity[+].detail
  * extension[confidence].valueDecimal = 4
  * extension[reviewDate].valueDate = "2026-12-08"
  * code = SupportActivity#nature-activity
  * goal[0] = Reference(goal-margaret-company)
  * goal[+] = Reference(goal-margaret-garden)
  * status = #scheduled
  * scheduledString = "From March, the first Saturday of the month"
  * performer = Reference(service-harbour-garden)
  * description = "I try the garden group, at the potting table."
