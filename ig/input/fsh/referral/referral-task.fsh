Profile: ReferralTask
Parent: Task
Id: referral-task
Title: "Referral task"
Description: "Follows one social prescribing referral, to a link worker or onward, from request to outcome, so the referrer always knows where it is. F23, F24, F34, F61."
* insert Stable
* insert CompliesWithUKCore(Task)
* ^purpose = "Use it to follow one referral, to a link worker or onward to a community service, from request to outcome. The referrer sends it together with the referral; the service moves it on; the referrer reads it. Its status is the state of the referral, and changes only by the moves of the lifecycle. Its owner is who holds the person now."
* obeys task-says-why and task-has-owner and task-has-outcome and task-says-where
* extension contains
    LatestMove named latestMove 0..1 MS and
    PassedTo named passedTo 0..1 MS
* extension[latestMove] ^short = "Who made the latest move, and when"
* extension[passedTo] ^short = "Where the person went instead, or to whom they were given back"
* identifier MS
  * ^short = "The task's number in the system that made it"
* status from ReferralTaskStatuses (required)
  * ^short = "Where the referral has got to"
* statusReason MS
* statusReason from TaskStatusReasons (extensible)
  * ^short = "Why it was rejected, put on hold, cancelled or returned, or why support ended"
* businessStatus MS
  * ^short = "Where it has got to in the service's own words"
* intent = #order
  * ^short = "Always: order"
* priority MS
  * ^short = "Urgency in the caseload; routine when absent"
* code 1.. MS
* code = TaskCode#follow-referral
  * ^short = "Always: follow the referral"
* focus 1.. MS
* focus only Reference(ReferralRequest or OnwardReferral)
  * ^short = "The referral being followed"
* focus.reference 1..
  * ^short = "The record itself, so that it is found again"
* for 1.. MS
* for only Reference(ReferredPerson)
  * ^short = "The person referred"
* for.reference 1..
  * ^short = "The record itself, so that it is found again"
* authoredOn 1.. MS
  * ^short = "When the task was made"
* lastModified MS
  * ^short = "When it last changed"
* requester 1.. MS
* requester only Reference(Referrer or LinkWorker or CareOrganisation or ReferredPerson)
  * ^short = "Who wants to know the outcome"
* owner MS
* owner only Reference(LinkWorker or CareOrganisation or CommunityService)
  * ^short = "Who holds the person now"
* output MS
  * ^short = "What came of it, for the referrer"
  * type from TaskOutcomes (extensible)
    * ^short = "Which outcome"

Invariant: task-says-why
Description: "A task that is rejected, on hold, cancelled or returned (failed) says why."
Severity: #error
Expression: "(status in ('rejected' | 'on-hold' | 'cancelled' | 'failed')) implies statusReason.exists()"

Invariant: task-has-owner
Description: "A task that is accepted, in progress, on hold or completed has an owner."
Severity: #error
Expression: "(status in ('accepted' | 'in-progress' | 'on-hold' | 'completed')) implies owner.exists()"

Invariant: task-has-outcome
Description: "A completed task says what came of it."
Severity: #error
Expression: "status = 'completed' implies output.exists()"

Invariant: task-says-where
Description: "A task whose reason is that the person was referred elsewhere, or passed to adult social care, says to whom."
Severity: #error
Expression: "statusReason.coding.exists(code in ('referred-elsewhere' | 'adult-social-care')) implies extension.exists(url.endsWith('/passed-to'))"
