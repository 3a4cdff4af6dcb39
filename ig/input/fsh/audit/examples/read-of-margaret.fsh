Instance: access-margaret-read
InstanceOf: AccessEvent
Usage: #example
Title: "A link worker reads Margaret's referral"
Description: "What Margaret's access log says when her link worker has opened her referral: the person and organisation, the program and where it was, and the version that was shown."
* text.status = #generated
* text.div = "<div xmlns=\"http://www.w3.org/1999/xhtml\"><p>Ellie Marsh, for Harbour Community Links, with link-worker-system</p><p>Saw referral. Care and support.</p></div>"
* type = $AuditEventType#rest "RESTful Operation"
* subtype = $RestfulInteraction#read
* action = #R
* recorded = "2026-10-16T14:03:27.512Z"
* outcome = #0
* purposeOfEvent = $ActReason#TREAT
* agent[+].type = $DICOM#110152 "Destination Role ID"
* agent[=].who.identifier.system = "https://login.example"
* agent[=].who.identifier.value = "link-worker-system"
* agent[=].who.display = "link-worker-system"
* agent[=].requestor = false
* agent[=].network.address = "192.0.2.44"
* agent[=].network.type = #2
* agent[+].type = $DICOM#110153 "Source Role ID"
* agent[=].who.display = "https://fhir.example/fhir"
* agent[=].requestor = false
* agent[=].network.address = "https://fhir.example/fhir"
* agent[=].network.type = #5
* agent[+].type = $ParticipationType#IRCP "information recipient"
* agent[=].who = Reference(link-worker-ellie)
* agent[=].who.display = "Ellie Marsh"
* agent[=].requestor = true
* agent[+].type = $ParticipationType#RESP "responsible party"
* agent[=].who = Reference(link-worker-service-harbour)
* agent[=].who.display = "Harbour Community Links"
* agent[=].requestor = false
* source.site = "https://fhir.example/fhir"
* source.observer.display = "https://fhir.example/fhir"
* entity[patient].type = $AuditEntityType#1 "Person"
* entity[patient].role = $ObjectRole#1 "Patient"
* entity[patient].what = Reference(person-margaret)
* entity[data].type = $AuditEntityType#2 "System Object"
* entity[data].role = $ObjectRole#4 "Domain Resource"
* entity[data].what.reference = "ServiceRequest/referral-margaret/_history/1"
