Extension: AppliesWhen
Id: applies-when
Title: "Applies when"
Description: "A FHIRPath condition on a resource: the server applies the profile that carries it to those resources of its type for which it is true. Conditions of profiles on one type exclude one another."
* insert Stable
* insert ExtensionOn(StructureDefinition)
* value[x] 1..
* value[x] only string
  * ^short = "The FHIRPath condition"

Extension: IssueCorrection
Id: issue-correction
Title: "Issue correction"
Description: "What to send instead: the action, and the smallest correct fragment of JSON."
* insert Stable
* insert ExtensionOn(OperationOutcome.issue)
* extension contains action 1..1 and fragment 0..1
* extension[action]
  * ^short = "add, replace or remove"
  * value[x] 1..
  * value[x] only code
  * value[x] from CorrectionActions (required)
    * ^short = "The action"
* extension[fragment]
  * ^short = "The corrected JSON; absent for remove"
  * value[x] 1..
  * value[x] only string
    * ^short = "The JSON as text"

CodeSystem: CorrectionAction
Id: correction-action
Title: "Correction action"
Description: "What to do with the element that an issue points to."
* insert LocalCodes
* #add "Add" "Add the fragment."
* #replace "Replace" "Put the fragment in the place of what was sent."
* #remove "Remove" "Leave the element out."

ValueSet: CorrectionActions
Id: correction-action
Title: "Correction actions"
Description: "What to do with the element that an issue points to."
* insert Stable
* include codes from system CorrectionAction

Extension: IssueGuidePage
Id: issue-guide-page
Title: "Issue guide page"
Description: "The page of this guide that explains the rule behind an issue."
* insert Stable
* insert ExtensionOn(OperationOutcome.issue)
* value[x] 1..
* value[x] only url
  * ^short = "The page"

Extension: IssueRelatedRecord
Id: issue-related-record
Title: "Issue related record"
Description: "A record on the server that an issue is about besides what was sent, such as the open referral that a new one would double."
* insert Stable
* insert ExtensionOn(OperationOutcome.issue)
* value[x] 1..
* value[x] only Reference
  * ^short = "The record"
