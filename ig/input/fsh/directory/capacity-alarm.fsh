CodeSystem: CapacityAlarmKind
Id: capacity-alarm-kind
Title: "Capacity alarm kind"
Description: "In which way more is asked of a service than it says it can take. F78."
* insert LocalCodes
* #full "People are sent to a full service" "The service says that it is full, and referrals to it have no answer yet."
* #places-taken "More people than places" "More people were sent than places were free on the day on which the service said so, and nothing newer is known."
* #long-wait "People wait longer than was said" "For somebody support has not begun after the weeks of wait that the service names."

ValueSet: CapacityAlarmKinds
Id: capacity-alarm-kind
Title: "Capacity alarm kinds"
Description: "In which way more is asked of a service than it says it can take."
* insert Stable
* include codes from system CapacityAlarmKind

Extension: CapacityAlarm
Id: capacity-alarm
Title: "Capacity alarm"
Description: "That more is asked of a service than it says it can take, and by how much. F78."
* insert Stable
* ^context[+].type = #element
* ^context[=].expression = "Bundle.entry.search"
* ^purpose = "Read it on each match of $capacity-alarm. The server works it out from what the service says and from the onward referrals to it; it is never sent to a server. The counts are for link worker services: to others the kinds are told."
* extension contains kind 1..* and asked 0..1 and taken 0..1 and waitingSince 0..1
* extension[kind] ^short = "In which way"
* extension[kind].value[x] 1..
* extension[kind].value[x] only code
* extension[kind].value[x] from CapacityAlarmKinds (required)
* extension[asked] ^short = "How many referrals have no answer yet"
* extension[asked].value[x] 1..
* extension[asked].value[x] only unsignedInt
* extension[taken] ^short = "How many others that were sent since that day the service has taken on and not ended"
* extension[taken].value[x] 1..
* extension[taken].value[x] only unsignedInt
* extension[waitingSince] ^short = "When the first of those was sent for whom support has not begun"
* extension[waitingSince].value[x] 1..
* extension[waitingSince].value[x] only date

// Stands after the type HealthcareService in server.fsh.
RuleSet: CapacityAlarmOperation
* rest.resource[=].operation[+].name = "capacity-alarm"
* rest.resource[=].operation[=].definition = "https://socialprescribing.example/fhir/OperationDefinition/capacity-alarm"
* rest.resource[=].operation[=].documentation = "Of which services more is asked than they say they can take."

Instance: capacity-alarm
InstanceOf: OperationDefinition
Usage: #definition
Title: "Capacity alarm"
Description: "Of which services more is asked than they say they can take. F78."
* insert Operation(capacity-alarm, CapacityAlarm, Capacity alarm)
* description = "Lists the services in use that are full and asked all the same, that have fewer places than people were sent, or for which people wait longer than was said; the one of which most is asked comes first. A service that says nothing about its capacity is not there: nothing is assumed from silence. Every onward referral counts that is open and names the service, or its organisation where that has no other service in use, whoever sent it."
* resource = #HealthcareService
* type = true
* instance = false
* insert InParameter(organization, 1, string, "Only services of this organisation\, as Organization/[id].")
* insert InParameter(kind, *, code, "Kinds of capacity-alarm-kind\, with commas or one after the other; all when absent.")
* insert InParameter(_count, 1, integer, "How many services on a page\, from 1; 50 when absent\, and never more than 200.")
* insert InParameter(page, 1, string, "Stands in the link next of the page before; it cannot be made up.")
* insert OutParameter(return, 1, 1, Bundle, "A searchset: each match is a service\, with the extension capacity-alarm.")
