Invariant: destination-class-of-returns
Description: "A community service has one of the eleven destination classes that returns count."
Severity: #error
Expression: "category.coding.exists(system.endsWith('/CodeSystem/destination-class') and (code in ('statutory' | 'community' | 'other')).not())"

Invariant: other-destination-says-which
Description: "A destination of the class 'other' says which it is."
Severity: #error
Expression: "category.where(coding.exists(system.endsWith('/CodeSystem/destination-class') and code = 'other-destination')).all(text.exists())"

Invariant: service-status-agrees
Description: "A service that is closed, for a time or for good, is not active."
Severity: #error
Expression: "extension.where(url.endsWith('/service-status')).all((value = 'active') = %resource.active)"

Invariant: service-can-be-reached
Description: "A service says how it is reached: a telecom, a place, or in words how one joins."
Severity: #warning
Expression: "telecom.exists() or location.exists() or extension.exists(url.endsWith('/how-to-join'))"

Extension: ServiceStatus
Id: service-status
Title: "Service status"
Description: "The state of a directory entry where active alone does not say it."
* insert Stable
* insert ExtensionOn(HealthcareService)
* ^purpose = "Send it when a service is closed for a time or for good: people who knew it find out why it is gone, and links to it keep working."
* value[x] 1..
* value[x] only code
* value[x] from ServiceStatuses (required)
  * ^short = "The state"

CodeSystem: ServiceStatusCode
Id: service-status
Title: "Service status"
Description: "States of a directory entry, under the names of Open Referral UK with dashes for spaces."
* insert LocalCodes
* #active "Active" "Open to people. The only state that goes with active true."
* #inactive "Inactive" "Not offered now, or no longer in the feed that it came from."
* #defunct "Defunct" "Closed for good."
* #temporarily-closed "Temporarily closed" "Closed for a time; expected to open again."

ValueSet: ServiceStatuses
Id: service-status
Title: "Service statuses"
Description: "States of a directory entry."
* insert Stable
* include codes from system ServiceStatusCode

Extension: NeedServed
Id: need-served
Title: "Need served"
Description: "A need that the service is for. F15, F67."
* insert Stable
* insert ExtensionOn(HealthcareService)
* ^purpose = "Send one for each need, so that a link worker finds the service by the need in the plan. The codes are those of support needs."
* value[x] 1..
* value[x] only CodeableConcept
* value[x] from SupportNeedCodes (extensible)
  * ^short = "The need"

Extension: EasyRead
Id: easy-read
Title: "Easy-read text"
Description: "What the service is, in short words and short sentences. F67."
* insert Stable
* insert ExtensionOn(HealthcareService)
* ^purpose = "Send it for people who read little or with difficulty. Each sentence says one thing. Pictures may be linked in Markdown."
* value[x] 1..
* value[x] only markdown
  * ^short = "The easy words"

Extension: ServiceAlert
Id: service-alert
Title: "Service alert"
Description: "What everybody who looks at the entry should know today, such as a move or a change of time."
* insert Stable
* insert ExtensionOn(HealthcareService)
* ^purpose = "Send it while it matters and take it out afterwards. What stays true belongs in the description."
* value[x] 1..
* value[x] only string
  * ^short = "The message"
