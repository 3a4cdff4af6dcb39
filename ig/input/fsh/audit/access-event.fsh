Alias: $AuditEventType = http://terminology.hl7.org/CodeSystem/audit-event-type
Alias: $RestfulInteraction = http://hl7.org/fhir/restful-interaction
Alias: $DICOM = http://dicom.nema.org/resources/ontology/DCM
Alias: $AuditEntityType = http://terminology.hl7.org/CodeSystem/audit-entity-type
Alias: $ObjectRole = http://terminology.hl7.org/CodeSystem/object-role
Alias: $ActReason = http://terminology.hl7.org/CodeSystem/v3-ActReason

Profile: AccessEvent
Parent: AuditEvent
Id: access-event
Title: "Access event"
Description: "One request that concerned a person: who asked, when, why, which records were shown or written, and whether it was refused."
* insert Stable
* insert CompliesWithUKCore(AuditEvent)
* ^purpose = "Nobody sends it: a server writes it down for itself, and answers with it in a person's access log. It is shaped by IHE's Basic Audit Log Patterns 1.1, and names one person, the one whose log it is."
* text 1..
  * ^short = "Who, what and why in plain words"
* type = $AuditEventType#rest
* subtype MS
* subtype from http://hl7.org/fhir/ValueSet/type-restful-interaction (extensible)
  * ^short = "The interaction; absent where none was recognised"
* action 1.. MS
  * ^short = "C created, R read, U updated, E searched or several at once"
* outcome 1.. MS
  * ^short = "0 done, 4 refused, 8 the server failed"
* outcomeDesc MS
  * ^short = "The codes of the rules that refused it"
* purposeOfEvent MS
  * ^short = "Why, where the caller said so"
* agent MS
* agent.who 1..
* source.observer.display 1..
  * ^short = "The server"
* entity 1.. MS
* entity ^slicing.discriminator[0].type = #pattern
* entity ^slicing.discriminator[0].path = "type"
* entity ^slicing.discriminator[1].type = #pattern
* entity ^slicing.discriminator[1].path = "role"
* entity ^slicing.rules = #open
* entity contains patient 1..1 and data 0..*
* entity[patient].type = $AuditEntityType#1
* entity[patient].role = $ObjectRole#1
* entity[patient].what 1..
* entity[patient].what only Reference(ReferredPerson)
  * ^short = "Whom it concerned"
* entity[data].type = $AuditEntityType#2
* entity[data].role = $ObjectRole#4
* entity[data].what 1..
  * ^short = "A version of a record that was shown or written"
