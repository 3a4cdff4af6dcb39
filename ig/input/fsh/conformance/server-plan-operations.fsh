// Stands after the type CarePlan in server.fsh.
RuleSet: PlanOperations
* rest.resource[=].operation[+].name = "form"
* rest.resource[=].operation[=].definition = "https://socialprescribing.example/fhir/OperationDefinition/plan-on-the-form"
* rest.resource[=].operation[=].documentation = "The plan as it stands now, on the support plan form."
* rest.resource[=].operation[+].name = "print"
* rest.resource[=].operation[=].definition = "https://socialprescribing.example/fhir/OperationDefinition/print-plan"
* rest.resource[=].operation[=].documentation = "The plan as a page for the person to keep: text/html or application/pdf, as variant standard, large-print or easy-read."
