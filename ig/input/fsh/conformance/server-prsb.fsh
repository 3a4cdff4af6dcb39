// Stands after the type ServiceRequest in server.fsh.
RuleSet: PrsbConformanceOperation
* rest.resource[=].operation[+].name = "prsb-conformance"
* rest.resource[=].operation[=].definition = "https://socialprescribing.example/fhir/OperationDefinition/prsb-conformance"
* rest.resource[=].operation[=].documentation = "Which rows of the PRSB standard a referral fills: as Parameters, as CSV (_format=text/csv) or as a page (_format=text/html)."
