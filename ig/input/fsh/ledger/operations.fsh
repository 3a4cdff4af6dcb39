// Stands after the type Organization in server.fsh.
RuleSet: LedgerOperation
* rest.resource[=].operation[+].name = "ledger"
* rest.resource[=].operation[=].definition = "https://socialprescribing.example/fhir/OperationDefinition/ledger"
* rest.resource[=].operation[=].documentation = "What a provider's accepted referrals have booked on its funding agreements: as Parameters, or as CSV (_format=text/csv)."

Instance: ledger
InstanceOf: OperationDefinition
Usage: #definition
Title: "Ledger"
Description: "The prescription ledger of a provider for a period: balances of its funding agreements, and the lines between them. F110, F111."
* insert Operation(ledger, Ledger, Ledger)
* description = "Gives each funding agreement of the provider with its opening and closing balance. The sum of the lines is what lies between the two. Lines are shown to the provider itself and to the link worker service that pays; everybody else to whom the operation is open sees sums. A line names the version of the task that caused it, and nothing about the person. With _format=text/csv it is a table."
* resource = #Organization
* type = false
* instance = true
* insert InParameter(from, 1, date, "First day; the beginning of the first agreement when absent.")
* insert InParameter(to, 1, date, "Last day; today when absent.")
* insert OutParameter(provider, 1, 1, Reference, "The provider.")
* insert OutParameter(from, 1, 1, date, "First day.")
* insert OutParameter(to, 1, 1, date, "Last day.")
* insert OutParameter(unfunded, 0, 1, integer, "Accepted referrals that stand and to which no agreement applies\, whatever their day; where lines are shown.")
* insert OutGroup(agreement, *, "One funding agreement that has applied in the period\, or has lines in it.")
* parameter[=].min = 0
* insert OutPart(agreement, 1, Reference, "The agreement.")
* insert OutPart(payer, 1, Reference, "Who pays.")
* insert OutPart(kind, 1, code, "A code of funding-kind.")
* insert OutPart(accepted, 1, integer, "Lines of the kind accepted in the period.")
* insert OutPart(reversed, 1, integer, "Lines of the kind reversed in the period.")
* insert OutPart(over-drawn, 1, integer, "Lines of the period that found nothing left\, and have not been taken back by its end.")
* insert OutPart(amount, 1, Money, "Sum of the lines of the period.")
* insert OutPart(opening, 1, Money, "What was left before the first day. Below nothing: what is due.")
* insert OutPart(closing, 1, Money, "What is left after the last day.")
* insert OutPart(places, 1, integer, "Places that the lines of the period have drawn.")
* insert OutPart(opening-places, 0, integer, "Places that were left before the first day; where places are agreed.")
* insert OutPart(closing-places, 0, integer, "Places that are left after the last day; where places are agreed.")
* insert OutPart(line, 0, BackboneElement, "One line: number\, date\, booked\, kind\, task\, task-version\, places\, amount\, over-drawn where it is\, reverses where it takes one back. Repeats.")
* parameter[=].part[=].max = "*"
