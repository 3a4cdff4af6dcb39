// One referral task in each of its statuses.

RuleSet: ExampleTask(status)
* identifier
  * system = "https://riverside-surgery.example/tasks"
  * value = "T-{status}"
* status = #{status}
* intent = #order
* code = TaskCode#follow-referral
* focus = Reference(referral-margaret)
* for = Reference(person-margaret)
* authoredOn = "2026-10-05T10:20:00+01:00"
* requester = Reference(referrer-dr-shah)

RuleSet: MovedBy(who, at)
* extension[latestMove]
  * extension[by].valueReference = Reference({who})
  * extension[at].valueDateTime = "{at}"

Instance: task-requested
InstanceOf: ReferralTask
Usage: #example
Title: "Referral task, requested"
Description: "Harbour Community Links has not looked at it yet."
* insert ExampleTask(requested)

Instance: task-received
InstanceOf: ReferralTask
Usage: #example
Title: "Referral task, received"
Description: "The service has seen it."
* insert ExampleTask(received)
* owner = Reference(link-worker-service-harbour)

Instance: task-accepted
InstanceOf: ReferralTask
Usage: #example
Title: "Referral task, accepted"
Description: "Ellie takes it on."
* insert ExampleTask(accepted)
* insert MovedBy(link-worker-ellie, 2026-10-07T09:30:00+01:00)
* owner = Reference(link-worker-ellie)

Instance: task-rejected
InstanceOf: ReferralTask
Usage: #example
Title: "Referral task, rejected"
Description: "The service does not take it, and says why."
* insert ExampleTask(rejected)
* insert MovedBy(link-worker-service-harbour, 2026-10-06T14:00:00+01:00)
* owner = Reference(link-worker-service-harbour)
* statusReason = TaskStatusReason#out-of-area
* extension[passedTo].valueReference.display = "Westbay Community Links"

Instance: task-in-progress
InstanceOf: ReferralTask
Usage: #example
Title: "Referral task, in-progress"
Description: "Ellie has met the person."
* insert ExampleTask(in-progress)
* owner = Reference(link-worker-ellie)
* output[0]
  * type = TaskOutcome#first-contact
  * valueDateTime = "2026-10-14T11:00:00+01:00"

Instance: task-on-hold
InstanceOf: ReferralTask
Usage: #example
Title: "Referral task, on-hold"
Description: "The person is in hospital."
* insert ExampleTask(on-hold)
* owner = Reference(link-worker-ellie)
* statusReason = TaskStatusReason#person-unwell

Instance: task-completed
InstanceOf: ReferralTask
Usage: #example
Title: "Referral task, completed"
Description: "The person was supported; the referrer reads what came of it."
* insert ExampleTask(completed)
* owner = Reference(link-worker-ellie)
* statusReason = ClosureReason#connected
* output[0]
  * type = TaskOutcome#support-received
  * valueDate = "2026-11-17"
* output[+]
  * type = TaskOutcome#connected-to
  * valueString = "Tuesday Lunch Club"
* output[+]
  * type = TaskOutcome#outcome-summary
  * valueString = "Goes to lunch every Tuesday and has joined the choir."

Instance: task-cancelled
InstanceOf: ReferralTask
Usage: #example
Title: "Referral task, cancelled"
Description: "The person changed their mind."
* insert ExampleTask(cancelled)
* statusReason = TaskStatusReason#person-declined

Instance: task-failed
InstanceOf: ReferralTask
Usage: #example
Title: "Referral task, failed"
Description: "Returned to the practice: a clinical concern."
* insert ExampleTask(failed)
* owner = Reference(link-worker-ellie)
* statusReason = TaskStatusReason#clinical-concern

Instance: task-entered-in-error
InstanceOf: ReferralTask
Usage: #example
Title: "Referral task, entered-in-error"
Description: "Made by mistake."
* insert ExampleTask(entered-in-error)
