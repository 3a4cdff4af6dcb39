Extension: WorklistFacts
Id: worklist-facts
Title: "Worklist facts"
Description: "What somebody with many referrals has to know of one in order to choose the next: what has to be done, by when, for how long the person has waited, who holds them. F34, F39, F43, F46."
* insert Stable
* ^context[+].type = #element
* ^context[=].expression = "Bundle.entry.search"
* ^purpose = "Read it on each match of $caseload, $worklist and $sent-referrals. The server works it out when it is asked, from the referral, its task and its contacts; it is stored nowhere and never sent to a server."
* extension contains
    urgency 1..1 and
    step 0..1 and
    step-since 0..1 and
    due 0..1 and
    overdue 1..1 and
    holder 0..1 and
    referred-on 1..1 and
    waiting-days 1..1 and
    first-contact 0..1 and
    last-contact 0..1 and
    contacts 1..1 and
    missed-contact 0..1 and
    review-overdue 0..1
* extension[urgency]
  * ^short = "stat, asap, urgent or routine; of the task, else of the referral"
  * value[x] 1..
  * value[x] only code
  * value[x] from http://hl7.org/fhir/ValueSet/request-priority (required)
* extension[step]
  * ^short = "What has to be done next; absent when closed"
  * value[x] 1..
  * value[x] only code
  * value[x] from ReferralSteps (required)
* extension[step-since]
  * ^short = "Since when it has to be done"
* extension[step-since] insert Moment
* extension[due]
  * ^short = "Until when it has to be done; the referral is overdue from here on"
* extension[due] insert Moment
* extension[overdue]
  * ^short = "Whether it should have been done by now"
  * value[x] 1..
  * value[x] only boolean
* extension[holder]
  * ^short = "Who holds the person now"
  * value[x] 1..
  * value[x] only Reference(LinkWorker or Referrer or CareOrganisation or CommunityService or ReferredPerson)
* extension[referred-on]
  * ^short = "When the referral was made"
* extension[referred-on] insert Moment
* extension[waiting-days] insert Number
  * ^short = "Whole days from the referral to the first contact; without one until now, or until the end"
* extension[first-contact]
  * ^short = "When the person was first met or spoken with"
* extension[first-contact] insert Moment
* extension[last-contact]
  * ^short = "When the person was last met or spoken with"
* extension[last-contact] insert Moment
* extension[contacts] insert Number
  * ^short = "How many contacts the person attended"
* extension[missed-contact]
  * ^short = "A contact that the person missed and that nobody has followed up, here or at the community service"
* extension[missed-contact] insert Moment
* extension[review-overdue]
  * ^short = "The day on which the person's plan should have been looked at again; absent while it is still to come. F54"
  * value[x] 1..
  * value[x] only date

RuleSet: Moment
* value[x] 1..
* value[x] only dateTime

RuleSet: Number
* value[x] 1..
* value[x] only unsignedInt
