RuleSet: ContractType
* insert RecordType(Contract)
* insert Supports(funding-agreement)
* insert Search(identifier, Contract-identifier, token, Number of the agreement)
* insert Search(status, Contract-status, token, Whether it is in force)
* insert Search(authority, Contract-authority, reference, Who pays)
* insert Search(subject, Contract-subject, reference, The provider that is paid)
* rest.resource[=].searchInclude[+] = "Contract:authority"
* rest.resource[=].searchInclude[+] = "Contract:subject"

RuleSet: DetectedIssueType
* insert RecordType(DetectedIssue)
* insert Supports(provision-gap)
* insert Search(identifier, clinical-identifier, token, Number of the gap)
* insert Search(code, DetectedIssue-code, token, Why nothing was suitable)
* insert GuideSearch(need, gap-need, token, What was needed)
* insert Search(identified, DetectedIssue-identified, date, When nothing was found)
* insert Search(author, DetectedIssue-author, reference, Who looked)
* rest.resource[=].searchInclude[+] = "DetectedIssue:author"
