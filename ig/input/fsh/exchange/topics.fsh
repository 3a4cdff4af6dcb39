// What a subscriber will be able to listen to. Nothing is delivered yet.

Instance: referral-received
InstanceOf: Basic
Usage: #definition
Title: "Topic: referral received"
Description: "A service hears that a referral has come in."
* insert Topic(referral-received, ReferralReceived)
* insert TopicSays([["Referral received"]], [["A referral task is created. For the service that it is sent to."]])
* insert Trigger(Task, [["A referral task is created."]], [["%previous.empty() and %current.status = 'requested'"]])
* insert Filter(Task, owner, [["The service or link worker referred to."]])
* insert Includes(Task, Task:focus, Task:patient)

Instance: referral-moved
InstanceOf: Basic
Usage: #definition
Title: "Topic: referral moved"
Description: "The referrer hears that a referral has got to another state or owner."
* insert Topic(referral-moved, ReferralMoved)
* insert TopicSays([["Referral moved"]], [["The state or the owner of a referral changes: every move of the lifecycle. For the referrer, and for an owner who takes over."]])
* insert Trigger(Task, [["Status or owner differ from the version before."]], [["%previous.exists() and (%previous.status != %current.status or %previous.owner.reference !~ %current.owner.reference)"]])
* insert Filter(Task, requester, [["Who wants to know the outcome."]])
* insert Filter(Task, owner, [["Who holds the person now."]])
* insert Filter(Task, patient, [["The person referred."]])
* insert Includes(Task, Task:focus, Task:owner)

Instance: referral-closed
InstanceOf: Basic
Usage: #definition
Title: "Topic: referral closed"
Description: "The referrer hears that a referral has ended, and with what outcome."
* insert Topic(referral-closed, ReferralClosed)
* insert TopicSays([["Referral closed"]], [["A referral is completed, rejected, cancelled or returned. For the referrer, who holds the person from now on."]])
* insert Trigger(Task, [["The task reaches a state in which it is closed."]], [["%current.status in ('completed' | 'rejected' | 'cancelled' | 'failed') and (%previous.empty() or %previous.status != %current.status)"]])
* insert Filter(Task, requester, [["Who wants to know the outcome."]])
* insert Filter(Task, patient, [["The person referred."]])
* insert Includes(Task, Task:focus, Task:patient)

Instance: contact-recorded
InstanceOf: Basic
Usage: #definition
Title: "Topic: contact recorded"
Description: "A link worker or referrer hears that a contact took place, or that the person did not attend."
* insert Topic(contact-recorded, ContactRecorded)
* insert TopicSays([["Contact recorded"]], [["A contact took place, or was missed. Listen for the outcome did-not-attend alone to hear of people who stop coming, which can be a sign that they need more help."]])
* insert Trigger(Encounter, [["A contact is finished or cancelled."]], [["%current.status in ('finished' | 'cancelled') and (%previous.empty() or %previous.status != %current.status)"]])
* insert Filter(Encounter, outcome, [["What became of the contact, such as did-not-attend."]])
* insert Filter(Encounter, participant, [["The link worker."]])
* insert Filter(Encounter, patient, [["The person."]])
* insert Includes(Encounter, Encounter:based-on, Encounter:patient)

Instance: plan-agreed
InstanceOf: Basic
Usage: #definition
Title: "Topic: plan agreed"
Description: "The GP practice or a link worker hears that a person has agreed to their plan."
* insert Topic(plan-agreed, PlanAgreed)
* insert TopicSays([["Plan agreed"]], [["A support plan becomes active, and the person has agreed to it."]])
* insert Trigger(CarePlan, [["A plan becomes active, or the agreement to an active plan is recorded."]], [["%current.status = 'active' and %current.extension.extension.exists(url = 'agreed' and value = true) and (%previous.status = 'active' and %previous.extension.extension.exists(url = 'agreed' and value = true)).not()"]])
* insert Filter(CarePlan, patient, [["The person."]])
* insert Includes(CarePlan, CarePlan:patient, CarePlan:subject)

Instance: measure-recorded
InstanceOf: Basic
Usage: #definition
Title: "Topic: measure recorded"
Description: "A GP practice, link worker or evaluator hears that a wellbeing measure was recorded."
* insert Topic(measure-recorded, MeasureRecorded)
* insert TopicSays([["Measure recorded"]], [["A wellbeing observation becomes final: a score, or the reason why there is none."]])
* insert Trigger(Observation, [["A measure becomes final."]], [["%current.status = 'final' and (%previous.empty() or %previous.status != 'final')"]])
* insert Filter(Observation, code, [["Which measure."]])
* insert Filter(Observation, patient, [["The person."]])
* insert Includes(Observation, Observation:patient, Observation:derived-from)
