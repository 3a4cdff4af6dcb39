RuleSet: OutParameter(name, min, max, type, documentation)
* parameter[+].name = #{name}
* parameter[=].use = #out
* parameter[=].min = {min}
* parameter[=].max = "{max}"
* parameter[=].type = #{type}
* parameter[=].documentation = {documentation}

RuleSet: OutGroup(name, max, documentation)
* parameter[+].name = #{name}
* parameter[=].use = #out
* parameter[=].min = 1
* parameter[=].max = "{max}"
* parameter[=].documentation = {documentation}

RuleSet: OutPart(name, min, type, documentation)
* parameter[=].part[+].name = #{name}
* parameter[=].part[=].use = #out
* parameter[=].part[=].min = {min}
* parameter[=].part[=].max = "1"
* parameter[=].part[=].type = #{type}
* parameter[=].part[=].documentation = {documentation}

Instance: prsb-conformance
InstanceOf: OperationDefinition
Usage: #definition
Title: "PRSB conformance"
Description: "Reports which rows of the PRSB Social Prescribing Information Standard v1.1 the record behind a referral fills."
* url = "https://socialprescribing.example/fhir/OperationDefinition/prsb-conformance"
* version = "0.1.0"
* name = "PrsbConformance"
* title = "PRSB conformance"
* status = #draft
* kind = #operation
* experimental = false
* date = "2026-11-25"
* publisher = "Social Prescribing FHIR Server project"
* description = "Gathers the record behind a referral and holds it against the 355 rows of the PRSB standard: which are filled, absent, not applicable or out of the guide's scope; mandatory rows first. It says in which version of which record and at which element a value stands, never the value. It has no parameters of its own. With _format=text/csv the same rows are a table, with _format=text/html, or in a browser, a page."
* affectsState = false
* code = #prsb-conformance
* resource = #ServiceRequest
* system = false
* type = false
* instance = true
* insert OutParameter(referral, 1, 1, uri, "The referral\, in the version that was read.")
* insert OutParameter(standard, 1, 1, string, "Name and version of the standard.")
* insert OutParameter(complete, 1, 1, boolean, "Whether no mandatory row is absent.")
* insert OutGroup(count, 3, "The rows of one level\, counted.")
* insert OutPart(level, 1, code, "mandatory\, required or optional.")
* insert OutPart(filled, 1, integer, "Rows that the record fills.")
* insert OutPart(absent, 1, integer, "Rows that it could fill and does not.")
* insert OutPart(not-applicable, 1, integer, "Rows for which there is nothing in this record.")
* insert OutPart(out-of-scope, 1, integer, "Rows that the guide leaves out.")
* insert OutGroup(row, 355, "One row of the standard; mandatory ones first\, then required ones.")
* insert OutPart(number, 1, string, "The standard's number.")
* insert OutPart(path, 1, string, "The standard's name\, with the names above it.")
* insert OutPart(level, 1, code, "mandatory\, required or optional.")
* insert OutPart(status, 1, code, "filled\, absent\, not-applicable or out-of-scope.")
* insert OutPart(reason, 0, string, "Why it is not applicable or out of scope.")
* insert OutPart(element, 0, string, "FHIRPath of the places where it may stand.")
* insert OutPart(entries, 0, integer, "How many records could have it.")
* insert OutPart(filled-entries, 0, integer, "How many of them do.")
* parameter[=].part[+].name = #source
* parameter[=].part[=].use = #out
* parameter[=].part[=].min = 0
* parameter[=].part[=].max = "*"
* parameter[=].part[=].documentation = "Where it was found: record, the uri of a version of a record, and element, a FHIRPath within it."
