// Stands after the type PractitionerRole in server.fsh.
RuleSet: LinkWorkerOperations
* rest.resource[=].operation[+].name = "caseload"
* rest.resource[=].operation[=].definition = "https://socialprescribing.example/fhir/OperationDefinition/caseload"
* rest.resource[=].operation[=].documentation = "The referrals on which a link worker has to act."
* insert SentReferralsOperation

// Stands after the type Organization in server.fsh.
RuleSet: OrganisationOperations
* rest.resource[=].operation[+].name = "worklist"
* rest.resource[=].operation[=].definition = "https://socialprescribing.example/fhir/OperationDefinition/worklist"
* rest.resource[=].operation[=].documentation = "The referrals on which an organisation has to act, because nobody has taken them or their link worker has left."
* insert SentReferralsOperation

RuleSet: SentReferralsOperation
* rest.resource[=].operation[+].name = "sent-referrals"
* rest.resource[=].operation[=].definition = "https://socialprescribing.example/fhir/OperationDefinition/sent-referrals"
* rest.resource[=].operation[=].documentation = "The referrals that somebody has made, with where each has got to."

// Stands after the type Patient in server.fsh.
RuleSet: HolderOperation
* rest.resource[=].operation[+].name = "holder"
* rest.resource[=].operation[=].definition = "https://socialprescribing.example/fhir/OperationDefinition/holder"
* rest.resource[=].operation[=].documentation = "Who holds a person now, in each open referral."
