// Stands after the type Consent in server.fsh.
RuleSet: SharedWithOperation
* rest.resource[=].operation[+].name = "shared-with"
* rest.resource[=].operation[=].definition = "https://socialprescribing.example/fhir/OperationDefinition/shared-with"
* rest.resource[=].operation[=].documentation = "What has already gone under a consent, and to whom."

// Stands after the type Patient in server.fsh.
RuleSet: SharingOperation
* rest.resource[=].operation[+].name = "sharing"
* rest.resource[=].operation[=].definition = "https://socialprescribing.example/fhir/OperationDefinition/sharing"
* rest.resource[=].operation[=].documentation = "What a person has agreed to share now, for each purpose."

Instance: shared-with
InstanceOf: OperationDefinition
Usage: #definition
Title: "Shared with"
Description: "What has already gone under a consent, and to whom: what a person asks who withdraws it. F28."
* insert Operation(shared-with, SharedWith, Shared with)
* description = "Lists the onward referrals of the person that point to this consent, or that went to somebody of whom it speaks, the oldest first; also those that were sent before it, and those that are closed. A consent that is no longer in force is answered as any other. Lists the organisations, too, that have read records of the person."
* resource = #Consent
* type = false
* instance = true
* insert OutParameter(consent, 1, 1, Reference, "The consent.")
* insert OutParameter(person, 1, 1, Reference, "The person.")
* insert OutParameter(in-force, 1, 1, boolean, "Whether the consent counts today.")
* parameter[+].name = #sent
* parameter[=].use = #out
* parameter[=].min = 0
* parameter[=].max = "*"
* parameter[=].documentation = "One onward referral."
* insert OutPart(referral, 1, Reference, "The referral.")
* insert OutPart(recipient, 1, Reference, "Who was asked\, with the name; by name alone where there is no record.")
* insert OutPart(date, 1, dateTime, "When it was made.")
* insert OutPart(status, 1, code, "The status of the referral.")
* insert OutPart(state, 0, code, "Where it has got to\, a code of referral-state; absent where no task follows it.")
* insert OutPart(under-this-consent, 1, boolean, "Whether the referral points to this consent.")
* parameter[+].name = #read
* parameter[=].use = #out
* parameter[=].min = 0
* parameter[=].max = "*"
* parameter[=].documentation = "An organisation of which the consent speaks and which has read records of the person, as its tokens named it, the last to read first."
* insert OutPart(recipient, 1, Reference, "The organisation\, with its name.")
* insert OutPart(first, 1, dateTime, "When it first read one.")
* insert OutPart(last, 1, dateTime, "When it last read one.")
* insert OutPart(times, 1, integer, "How many answers showed one.")

Instance: sharing
InstanceOf: OperationDefinition
Usage: #definition
Title: "Sharing"
Description: "What a person has agreed to share now: for each purpose and everybody of whom they spoke, with the consent that decides. F28, F29."
* insert Operation(sharing, Sharing, Sharing)
* description = "Applies the rules of the page Consent to the person's consents of today. There is at least one answer for each purpose."
* resource = #Patient
* type = false
* instance = true
* insert OutParameter(person, 1, 1, Reference, "The person.")
* insert OutParameter(on, 1, 1, date, "The day for which it holds.")
* parameter[+].name = #sharing
* parameter[=].use = #out
* parameter[=].min = 1
* parameter[=].max = "*"
* parameter[=].documentation = "One purpose and recipient. Without recipient and recipient-class: everybody of whom nothing else is said."
* insert OutPart(purpose, 1, code, "A code of permission.")
* insert OutPart(recipient, 0, Reference, "The organisation\, with its name; by name alone where there is no record.")
* insert OutPart(recipient-class, 0, code, "A code of recipient-class.")
* insert OutPart(decision, 1, code, "permitted\, refused or not-recorded.")
* insert OutPart(since, 0, date, "From which day on.")
* insert OutPart(until, 0, date, "The last day\, where the consent has one.")
* insert OutPart(consent, 0, Reference, "The consent that decides.")
