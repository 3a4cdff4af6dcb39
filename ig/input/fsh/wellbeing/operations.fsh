RuleSet: Operation(code, name, title)
* url = "https://socialprescribing.example/fhir/OperationDefinition/{code}"
* version = "0.1.0"
* name = "{name}"
* title = "{title}"
* status = #draft
* kind = #operation
* experimental = false
* date = "2026-11-26"
* publisher = "Social Prescribing FHIR Server project"
* affectsState = false
* code = #{code}
* system = false

RuleSet: DecimalPart(name, documentation)
* insert OutPart({name}, 0, decimal, {documentation})

// Stands after the type QuestionnaireResponse in server.fsh.
RuleSet: ExtractOperation
* rest.resource[=].operation[+].name = "extract"
* rest.resource[=].operation[=].definition = "https://socialprescribing.example/fhir/OperationDefinition/extract"
* rest.resource[=].operation[=].documentation = "The scores of a filled form as a transaction of observations, which is not carried out."

// Stands after the type Patient in server.fsh.
RuleSet: WellbeingChangeOperation
* rest.resource[=].operation[+].name = "wellbeing-change"
* rest.resource[=].operation[=].definition = "https://socialprescribing.example/fhir/OperationDefinition/wellbeing-change"
* rest.resource[=].operation[=].documentation = "How a person's scores have changed: as Parameters, or as a page (_format=text/html)."

Instance: extract
InstanceOf: OperationDefinition
Usage: #definition
Title: "Extract"
Description: "The wellbeing observations that a filled form gives, without storing them; after the operation of Structured Data Capture."
* insert Operation(extract, Extract, Extract)
* description = "Scores a filled form as a server does when the form is stored, and answers with a transaction of the same observations. Nothing is stored. On a stored form the observations have the ids that they have on the server. A form that is sent is first held to the guide, as if it were to be stored. The form must be an instrument: its questionnaire carries the extension score."
* base = "http://hl7.org/fhir/uv/sdc/OperationDefinition/QuestionnaireResponse-extract"
* resource = #QuestionnaireResponse
* type = true
* instance = true
* parameter[+].name = #questionnaire-response
* parameter[=].use = #in
* parameter[=].min = 0
* parameter[=].max = "1"
* parameter[=].type = #QuestionnaireResponse
* parameter[=].documentation = "The filled form, where the operation is called on the type."
* insert OutParameter(return, 1, 1, Bundle, "A transaction with one observation for each score.")

Instance: wellbeing-change
InstanceOf: OperationDefinition
Usage: #definition
Title: "Wellbeing change"
Description: "How a person's scores have changed: first, last, difference, and the series, for each measure. F81, F82, F86, F87, F89."
* insert Operation(wellbeing-change, WellbeingChange, Wellbeing change)
* description = "Compares the first and the last score of each measure. Scores that were made in error, that are preliminary or that have no value are left out. With _format=text/html, or in a browser, it is a page with charts. There is no mean of several measures."
* resource = #Patient
* type = false
* instance = true
* insert OutParameter(person, 1, 1, uri, "The person.")
* insert OutGroup(measure, *, "One measure\, in the order of its first score.")
* insert OutPart(code, 1, Coding, "What is measured.")
* insert OutPart(title, 1, string, "Its name for people.")
* insert OutPart(direction, 0, code, "higher-is-better or lower-is-better\, where it is known.")
* insert OutPart(times, 1, integer, "How many scores there are.")
* insert OutPart(difference, 0, decimal, "Last minus first.")
* insert OutPart(change, 0, code, "better\, worse or same; where difference and direction are known.")
* insert OutPart(bands-moved, 0, integer, "Bands from the first to the last\, positive towards better; where bands are published.")
* insert OutPart(meaningful-from, 0, decimal, "The smallest change that means something\, where it is published.")
* insert OutPart(meaningful, 0, boolean, "Whether the difference reaches it\, either way.")
* insert OutPart(first, 1, BackboneElement, "The first score\, with the parts of point.")
* insert OutPart(last, 1, BackboneElement, "The last score\, with the parts of point.")
* parameter[=].part[+].name = #point
* parameter[=].part[=].use = #out
* parameter[=].part[=].min = 1
* parameter[=].part[=].max = "*"
* parameter[=].part[=].documentation = "One score: date, value as in the observation, band, observation, and caution where there is one."
