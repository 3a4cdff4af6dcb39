// Stands after the type Patient in server.fsh.
RuleSet: SubjectAccessOperation
* rest.resource[=].operation[+].name = "subject-access"
* rest.resource[=].operation[=].definition = "https://socialprescribing.example/fhir/OperationDefinition/subject-access"
* rest.resource[=].operation[=].documentation = "Everything that is held about a person, as one ZIP file with a page to read."

Instance: subject-access
InstanceOf: OperationDefinition
Usage: #definition
Title: "Subject access"
Description: "Gives everything that is held about a person as one archive: a page to read offline, all records, and their earlier versions."
* insert Operation(subject-access, SubjectAccess, Subject access)
* description = "Answers with a ZIP file, application/zip. index.html says everything in plain English; records/ has the current records as FHIR JSON, one file for each type and one record a line; history/ has the earlier versions. The same records give the same bytes. A copy for the person leaves out restricted records (meta.security or confidentiality R or V in any version), risks, and other people's names and numbers; whatever the scopes, a token that names a patient gets this one."
* resource = #Patient
* type = false
* instance = true
* insert InParameter(copy, 1, code, "person: the copy for the person\, which is assumed; full: everything\, to be read before it is given away.")
* insert OutParameter(return, 1, 1, Binary, "The archive\, not wrapped in a resource.")
