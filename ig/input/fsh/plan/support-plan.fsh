Profile: SupportPlan
Parent: CarePlan
Id: support-plan
Title: "Support plan"
Description: "The personalised care and support plan: what matters, how to support the person, what will be done, and when it is looked at again. F50, F52 to F54; PRSB sections 3 and 19."
* insert Stable
* insert CompliesWithUKCore(CarePlan)
* extension contains
    WhatMattersToMe named whatMattersToMe 0..1 MS and
    HowToSupportMe named howToSupportMe 0..1 MS and
    ReviewDate named reviewDate 0..1 MS and
    PlanAgreement named agreement 0..1 MS
* extension[whatMattersToMe] ^short = "What matters to the person"
* extension[howToSupportMe] ^short = "How best to support the person"
* extension[reviewDate] ^short = "When the plan is looked at again"
* extension[agreement] ^short = "Whether the person agreed to the plan"
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
* activity MS
  * ^short = "What will be done"
  * detail MS
    * ^short = "One action: what, who, when, and how far it is"
* note MS
  * ^short = "Anything else, in the person's words"
