// What a server answers with in an access log; nobody reads, searches or writes it by itself.
RuleSet: AuditEventType
* rest.resource[+].type = #AuditEvent
* insert Supports(access-event)
* rest.resource[=].documentation = "What $access-log of a person answers with. It cannot be read, searched or written by itself."

// Stands after the type Patient in server.fsh.
RuleSet: AccessLogOperation
* rest.resource[=].operation[+].name = "access-log"
* rest.resource[=].operation[=].definition = "https://socialprescribing.example/fhir/OperationDefinition/access-log"
* rest.resource[=].operation[=].documentation = "Who saw and changed a person's records, and why: as a Bundle, or as a page (_format=text/html)."

Instance: access-log
InstanceOf: OperationDefinition
Usage: #definition
Title: "Access log"
Description: "Who saw and changed a person's records, when, what and why, the newest first; as the person may read it."
* insert Operation(access-log, AccessLog, Access log)
* description = "Answers with one access event for each request that concerned the person, also for those that found nothing or were refused. Other people whom the same request concerned, and the words of the request, are left out. With _format=text/html, or in a browser, it is a page to read. The request for the log is in the next one."
* resource = #Patient
* type = false
* instance = true
* insert InParameter(start, 1, date, "The first day\, in England's time.")
* insert InParameter(end, 1, date, "The last day.")
* insert InParameter(_count, 1, integer, "How many on a page\, up to 200; 50 without it.")
* insert InParameter(page, 1, string, "Where a page begins\, as the link next has it.")
* insert OutParameter(return, 1, 1, Bundle, "A searchset of access events.")
