Instance: plan-margaret
InstanceOf: SupportPlan
Usage: #example
Title: "Margaret's plan"
Description: "A plan that Margaret wrote with Ellie and agreed to."
* extension[whatMattersToMe].valueString = "Company, my garden, and staying in my own house."
* extension[howToSupportMe].valueString = "Talk slowly on the telephone and send letters in large print."
* extension[reviewDate].valueDate = "2027-01-14"
* extension[agreement]
  * extension[agreed].valueBoolean = true
  * extension[on].valueDate = "2026-10-14"
* status = #active
* intent = #plan
* subject = Reference(person-margaret)
* period.start = "2026-10-14"
* created = "2026-10-14"
* author = Reference(link-worker-ellie)
* addresses = Reference(need-loneliness)
* activity[0].detail
  * status = #completed
  * description = "Ellie goes with Margaret to the first lunch."
* activity[+].detail
  * status = #in-progress
  * description = "Margaret goes to the lunch club on Tuesdays."
  * performer = Reference(community-group-lunch-club)

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
