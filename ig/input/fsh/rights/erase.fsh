// Stands after the type Patient in server.fsh.
RuleSet: EraseOperation
* rest.resource[=].operation[+].name = "erase"
* rest.resource[=].operation[=].definition = "https://socialprescribing.example/fhir/OperationDefinition/erase"
* rest.resource[=].operation[=].documentation = "Removes a person with all records for ever, for a reason; or says what would go."

Instance: erase
InstanceOf: OperationDefinition
Usage: #definition
Title: "Erase"
Description: "Removes a person with all records and all their versions for ever, and answers with the evidence that stays."
* insert Operation(erase, Erase, Erase)
* affectsState = true
* description = "For the operator of the server, by POST only. Removes the Patient and every record that says it is about them: subject, patient, or for of a task. Nobody can bring them back. What stays is a tombstone without personal data, and facts without a person that returns count. A person with an open referral or offer, under a legal hold, or to whose records somebody else's record refers is refused with 409."
* resource = #Patient
* type = false
* instance = true
* parameter[+].name = #reason
* parameter[=].use = #in
* parameter[=].min = 1
* parameter[=].max = "1"
* parameter[=].type = #code
* parameter[=].documentation = "Why: person-asked, unlawfully-kept or legal-obligation."
* parameter[=].binding.strength = #required
* parameter[=].binding.valueSet = "https://socialprescribing.example/fhir/ValueSet/ordered-erasure-reason"
* insert InParameter(reference, 1, string, "The number under which the controller keeps the request or decision: letters\, digits\, dots\, dashes and strokes\, at most 40. No names.")
* insert InParameter(dry-run, 1, boolean, "Whether only to say what would go\, and what stands against it; false when absent.")
* insert OutParameter(person, 1, 1, Reference, "Who was removed.")
* insert OutParameter(dry-run, 1, 1, boolean, "Whether nothing was removed.")
* insert OutParameter(reason, 1, 1, code, "Why.")
* insert OutParameter(reference, 0, 1, string, "The controller's number.")
* insert OutParameter(erased, 0, 1, instant, "When; absent in a dry run.")
* insert OutParameter(last-activity, 1, 1, date, "The day of the last thing that happened.")
* parameter[+].name = #records
* parameter[=].use = #out
* parameter[=].min = 1
* parameter[=].max = "*"
* parameter[=].documentation = "How many records of one type."
* insert OutPart(type, 1, code, "The type of record.")
* insert OutPart(count, 1, integer, "How many.")
* insert OutParameter(versions, 1, 1, integer, "How many versions of all records.")
* insert OutParameter(fingerprint, 1, 1, string, "SHA-256 of all versions as FHIR JSON\, one line each: it tells whether a copy is of what was here.")
* parameter[+].name = #obstacle
* parameter[=].use = #out
* parameter[=].min = 0
* parameter[=].max = "*"
* parameter[=].documentation = "In a dry run: what stands against it."
* insert OutPart(rule, 1, code, "The rule that refuses it.")
* insert OutPart(reason, 1, string, "What it says.")
* insert OutPart(record, 0, Reference, "The record that has to do with it.")
