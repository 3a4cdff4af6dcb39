Instance: plan-tom
InstanceOf: SupportPlan
Usage: #example
Title: "Tom's plan, not yet agreed"
Description: "A draft with which Tom does not agree yet; the plan says why."
* extension[whatMattersToMe].valueString = "Keeping the flat."
* extension[agreement]
  * extension[agreed].valueBoolean = false
  * extension[reason].valueString = "Wants to speak with the debt adviser first."
* status = #draft
* intent = #plan
* subject = Reference(person-tom)
* created = "2026-10-26"
* author = Reference(link-worker-ellie)
* addresses = Reference(need-debt)
* activity.detail
  * code = SupportActivity#money-advice
  * status = #scheduled
  * scheduledString = "Monday 2 November, half past two"
  * performer = Reference(service-money-advice)
  * description = "See the debt adviser, with the letters."

Instance: plan-margaret-reviewed
InstanceOf: SupportPlan
Usage: #example
Title: "Margaret's plan, looked at again"
Description: "After six months: what changed in Margaret's words. The plan is complete."
* extension[whatMattersToMe].valueString = "Company, my garden, and staying in my own house."
* extension[agreement]
  * extension[agreed].valueBoolean = true
  * extension[on].valueDate = "2026-10-14"
* extension[whatChanged]
  * extension[on].valueDate = "2027-04-13"
  * extension[words].valueString = "I know what day it is again, because Tuesday is lunch."
* identifier
  * system = "https://harbour-links.example/plans"
  * value = "P-310-reviewed"
* status = #completed
* intent = #plan
* subject = Reference(person-margaret)
* period
  * start = "2026-10-14"
  * end = "2027-04-13"
* created = "2026-10-14"
* author = Reference(link-worker-ellie)
* goal = Reference(goal-margaret-company)
