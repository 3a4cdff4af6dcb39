// What the plan says about one activity: what, who, when, how sure, for which goals.
RuleSet: PlannedActivity
* ^short = "One activity: what, who, when, how sure, for which goals"
* extension contains
    ActivityConfidence named confidence 0..1 MS and
    WhatToExpect named whatToExpect 0..1 MS and
    SuggestedStrategy named suggestedStrategy 0..* MS and
    ReviewDate named reviewDate 0..1 MS
* extension[confidence] ^short = "How sure the person is that it will be done, 1 to 10"
* extension[whatToExpect] ^short = "What the person can expect there"
* extension[suggestedStrategy] ^short = "What may help when it is hard"
* extension[reviewDate] ^short = "When this activity is looked at again"
* code MS
* code from SupportActivities (extensible)
  * ^short = "What kind of support, as a code"
* goal only Reference(SupportGoal)
* goal MS
  * ^short = "The goals that it serves, one or several"
* status MS
  * ^short = "How far it is"
* statusReason MS
  * ^short = "Why it stands so, such as a barrier"
* scheduled[x] MS
  * ^short = "When"
* performer only Reference(CommunityService or CareOrganisation or LinkWorker or Referrer or ReferredPerson)
* performer MS
  * ^short = "Who; a service here is what the person is connected to"
* description MS
  * ^short = "What, in words"

Extension: ActivityConfidence
Id: activity-confidence
Title: "Activity confidence"
Description: "How sure the person is that an activity will be done, from 1 to 10. PRSB section 19, confidence."
* insert Stable
* insert ExtensionOn(CarePlan.activity.detail)
* ^purpose = "Ask the person: 'How sure are you that you will manage this, from 1 to 10?' A low number is a reason to talk about what stands in the way, not to leave the activity out."
* value[x] 1..
* value[x] only decimal
  * ^short = "1, not at all, to 10, quite sure"

Extension: WhatToExpect
Id: what-to-expect
Title: "What to expect"
Description: "What the person can expect from what they are connected to. F50."
* insert Stable
* insert ExtensionOn(CarePlan.activity.detail)
* ^purpose = "Say what will happen when the person goes there: who will meet them, what one does, what it costs. It stands on the printed plan beside the name of the group."
* value[x] 1..
* value[x] only string
  * ^short = "The words"

Extension: SuggestedStrategy
Id: suggested-strategy
Title: "Suggested strategy"
Description: "What may help the person to do an activity when it is hard. F56; PRSB section 19."
* insert Stable
* insert ExtensionOn(CarePlan.activity.detail)
* ^purpose = "Write down what was agreed for the hard moments: transport, fears, somebody who comes along."
* value[x] 1..
* value[x] only string
  * ^short = "The words"
