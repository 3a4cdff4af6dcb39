Profile: SupportPlan
Parent: CarePlan
Id: support-plan
Title: "Support plan"
Description: "The personalised care and support plan: what matters, how to support the person, what will be done, and when it is looked at again. F50 to F57, F65; PRSB sections 3 and 19."
* insert Stable
* insert CompliesWithUKCore(CarePlan)
* ^purpose = "Use it for the plan that a person writes with their link worker, from the first conversation to the review after six months. Everything may be said in the person's own words; codes are welcome beside them. Goals are records of their own, activities stand inside the plan and point to the goals they serve. A system that collects the plan on a form sends the filled support plan form as an assessment response; the page on plans says which answer belongs to which element."
* obeys confidence-from-1-to-10
* extension contains
    WhatMattersToMe named whatMattersToMe 0..1 MS and
    HowToSupportMe named howToSupportMe 0..1 MS and
    WhatToKnow named whatToKnow 0..1 MS and
    ConditionsToKnow named conditionsToKnow 0..* MS and
    Strength named strength 0..* MS and
    WhatICanDo named whatICanDo 0..* MS and
    ReviewDate named reviewDate 0..1 MS and
    ReviewResponsibility named reviewResponsibility 0..1 MS and
    PlanAgreement named agreement 0..1 MS and
    WhatChanged named whatChanged 0..* MS and
    CareFunding named careFunding 0..1
* extension[whatMattersToMe] ^short = "What matters to the person"
* extension[howToSupportMe] ^short = "How best to support the person"
* extension[whatToKnow] ^short = "What those who help should know about the person"
* extension[conditionsToKnow] ^short = "Health conditions that those who help need to know"
* extension[strength] ^short = "What the person is good at and can build on"
* extension[whatICanDo] ^short = "What the person will do themselves"
* extension[reviewDate] ^short = "When the plan is looked at again"
* extension[reviewResponsibility] ^short = "Who sees to it that it is looked at again"
* extension[agreement] ^short = "Whether the person agreed to the plan"
* extension[whatChanged] ^short = "What has changed, told at a review"
* extension[careFunding] ^short = "Who pays, such as a personal health budget"
* identifier MS
  * ^short = "The plan's number in the system that holds it"
* basedOn MS
  * ^short = "An earlier or greater plan that this one follows"
* intent = #plan
  * ^short = "Always: plan"
* category MS
  * ^short = "What kind of plan it is"
* subject only Reference(ReferredPerson)
  * ^short = "Whose plan it is"
* subject.reference 1..
  * ^short = "The record itself, so that it is found again"
* created 1.. MS
  * ^short = "When the plan was first written"
* author 1.. MS
* author only Reference(LinkWorker or CareOrganisation or ReferredPerson)
  * ^short = "Who wrote it down with the person"
* addresses MS
* addresses only Reference(SupportNeed)
  * ^short = "The needs that the plan is about"
* supportingInfo MS
  * ^short = "The filled form, or another plan of the person"
* goal only Reference(SupportGoal)
* goal MS
  * ^short = "What the person wants to reach"
* activity MS
  * ^short = "What will be done"
  * outcomeCodeableConcept MS
    * ^short = "What came of it"
  * progress MS
    * ^short = "How it goes, with the day on which it was said"
  * detail MS
    * insert PlannedActivity
* note MS
  * ^short = "Anything else, in the person's words"

Invariant: confidence-from-1-to-10
Description: "The confidence that an activity will be done is from 1 to 10."
Severity: #error
Expression: "activity.detail.extension.where(url.endsWith('/activity-confidence')).all(value >= 1 and value <= 10)"
