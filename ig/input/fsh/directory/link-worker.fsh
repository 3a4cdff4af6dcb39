Profile: LinkWorker
Parent: PractitionerRole
Id: link-worker
Title: "Link worker"
Description: "One person in a link worker or sister role at one host, from a date to a date. A move to another host is a new record. F1 to F3, F5."
* insert Stable
* insert CompliesWithUKCore(PractitionerRole)
* ^purpose = "Use it for everyone who does the work of a link worker, under whatever title, and for the sister roles: care coordinators, coaches and care navigators. It says who holds a referral, who wrote a plan, and who asked a question. A person with two roles has two records. When somebody moves to another host, end the role and send a new one, so that work stays with the host of its time."
* insert AppliesWhen([["code.coding.exists(system = 'https://socialprescribing.example/fhir/CodeSystem/link-worker-role')"]])
* obeys link-worker-role-coded
* extension contains FullTimeEquivalent named fullTimeEquivalent 0..1 MS
  * ^short = "Share of a full-time post"
* active MS
  * ^short = "Whether the person works in this role now"
* period 1.. MS
  * ^short = "When the role at this host began and ended"
  * start 1..
    * ^short = "First day in the role"
* practitioner 1.. MS
  * ^short = "The link worker, by name; no separate resource is needed"
  * identifier MS
    * ^short = "SDS user id, where there is one"
  * display 1..
    * ^short = "Full name"
* organization 1.. MS
* organization only Reference(CareOrganisation)
  * ^short = "The host"
* code 1.. MS
* code from LinkWorkerRoles (extensible)
  * ^short = "The role as a code; the text keeps the local job title"
* telecom MS
  * ^short = "How to reach the link worker at work"

Invariant: link-worker-role-coded
Description: "A link worker has a code from the link worker role code system."
Severity: #error
Expression: "code.coding.exists(system = 'https://socialprescribing.example/fhir/CodeSystem/link-worker-role')"

Extension: FullTimeEquivalent
Id: full-time-equivalent
Title: "Full-time equivalent"
Description: "Share of a full-time post that this role fills; 1 is full time. F43, F97."
* insert Stable
* insert ExtensionOn(PractitionerRole)
* ^purpose = "Send it for everyone whose post is counted: returns ask for full-time equivalents, and a caseload is judged by them. Four days of five are 0.8."
* obeys fte-range
* value[x] 1..
* value[x] only decimal
  * ^short = "More than 0 and at most 2"

Invariant: fte-range
Description: "A full-time equivalent is more than 0 and at most 2."
Severity: #error
Expression: "value > 0 and value <= 2"

CodeSystem: LinkWorkerRole
Id: link-worker-role
Title: "Link worker role"
Description: "Link workers, the other titles that do the same job, and the sister roles. F1, F2, F3."
* insert LocalCodes
* #link-worker "Social prescribing link worker" "Receives referrals, writes the plan with the person, connects and follows up."
* #community-navigator "Community navigator" "Does the work of a link worker under this title."
* #community-connector "Community connector" "Does the work of a link worker under this title."
* #village-agent "Village agent" "Does the work of a link worker in rural places."
* #health-connector "Health connector" "Does the work of a link worker under this title."
* #wellbeing-officer "Wellbeing officer" "Does the work of a link worker under this title."
* #carers-agent "Carers' agent" "Does the work of a link worker for carers."
* #health-adviser "Health adviser" "Does the work of a link worker under this title."
* #broker "Broker" "Does the work of a link worker under this title, in schemes that buy support."
* #health-trainer "Health trainer" "Supports change of habits."
* #care-coordinator "Care coordinator" "Sister role: brings a person's care together. F3."
* #health-wellbeing-coach "Health and wellbeing coach" "Sister role: coaches people in managing their health. F3."
* #care-navigator "Care navigator" "Sister role: signposts from reception. F3."
* #other "Other title" "A link worker under another title; the text keeps it. F2."

ValueSet: LinkWorkerRoles
Id: link-worker-role
Title: "Link worker roles"
Description: "Roles that make a practitioner role a link worker."
* insert Stable
* include codes from system LinkWorkerRole
