// Returns: the measures are artefacts of the guide, and are evaluated.
RuleSet: MeasureType
* insert ReadOnlyType(Measure)
* insert Search(url, Measure-url, uri, Canonical address)
* insert Search(name, Measure-name, string, Name for programs)
* insert Search(title, Measure-title, string, Title for people)
* insert Search(status, Measure-status, token, Status)
* insert Search(version, Measure-version, token, Version)
* rest.resource[=].operation[+].name = "evaluate-measure"
* rest.resource[=].operation[=].definition = "https://socialprescribing.example/fhir/OperationDefinition/evaluate-measure"
* rest.resource[=].operation[=].documentation = "The figures of a return for a period: as MeasureReport, or as CSV (_format=text/csv)."
