CodeSystem: AssuranceKind
Id: assurance-kind
Title: "Assurance kind"
Description: "What a link worker service is to do with a group, so that both can go on with confidence. F74, F75, F80."
* insert LocalCodes
* #agreement "Agreement to connect" "People were sent to the group, and no sheet is signed by both sides."
* #review "Review" "The quality prompts are gone through again: a year has passed, or the leader has changed."
* #catch-up "Catch-up" "Half a year has passed since both last talked."
* #survey "Survey" "Half a year has passed since the group was asked how it copes."
* #talk "Talk" "The group did not cope, and nobody has talked with it since."
* #evidence "Evidence" "What was seen, such as a certificate, holds until a day."

ValueSet: AssuranceKinds
Id: assurance-kind
Title: "Assurance kinds"
Description: "What a link worker service is to do with a group."
* insert Stable
* include codes from system AssuranceKind

CodeSystem: AgreementState
Id: agreement-state
Title: "Agreement state"
Description: "Whether people are connected to a group by agreement. F74, F75."
* insert LocalCodes
* #signed "Signed" "Both sides have signed, and the review is not overdue."
* #expired "Expired" "Both sides have signed, and the review is overdue."
* #unsigned "Unsigned" "The prompts were gone through, and a signature is missing."
* #declined "Declined" "The newest decision is that nobody is connected."
* #missing "Missing" "Nothing is recorded."

ValueSet: AgreementStates
Id: agreement-state
Title: "Agreement states"
Description: "Whether people are connected to a group by agreement."
* insert Stable
* include codes from system AgreementState

Extension: GroupDue
Id: group-due
Title: "Group due"
Description: "What is due with a group: which kind, by when, and what it follows from. F72 to F75, F80."
* insert Stable
* ^context[+].type = #element
* ^context[=].expression = "Bundle.entry.search"
* ^purpose = "Read it on each match of $assurance-due, once for each thing that is due. The server works it out from the filled forms about the organisation; it is never sent to a server."
* extension contains kind 1..1 and by 1..1 and overdue 1..1 and check 0..1 and title 1..1 and form 0..1
* extension[kind] ^short = "What is due"
* extension[kind].value[x] 1..
* extension[kind].value[x] only code
* extension[kind].value[x] from AssuranceKinds (required)
* extension[by] ^short = "The last day on which it is in time"
* extension[by].value[x] 1..
* extension[by].value[x] only date
* extension[overdue] ^short = "Whether that day has passed"
* extension[overdue].value[x] 1..
* extension[overdue].value[x] only boolean
* extension[check] ^short = "Of evidence, the linkId of the prompt"
* extension[check].value[x] 1..
* extension[check].value[x] only string
* extension[title] ^short = "The same for people"
* extension[title].value[x] 1..
* extension[title].value[x] only string
* extension[form] ^short = "The filled form that it follows from"
* extension[form].value[x] 1..
* extension[form].value[x] only Reference(AssessmentResponse)
