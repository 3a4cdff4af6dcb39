// What can be asked of worklists.
RuleSet: WorklistOperation(code, name, title)
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
* type = false
* instance = true

RuleSet: InParameter(name, max, type, documentation)
* parameter[+].name = #{name}
* parameter[=].use = #in
* parameter[=].min = 0
* parameter[=].max = "{max}"
* parameter[=].type = #{type}
* parameter[=].documentation = {documentation}

// The same for every worklist.
RuleSet: WorklistParameters
* insert InParameter(status, *, code, "States as Task.status has them\, with commas or one after the other; open referrals when absent.")
* insert InParameter(need, *, string, "Codes of needs\, as code or as system|code; a referral for one of them is enough.")
* insert InParameter(overdue, 1, boolean, "true: overdue referrals only; false: the others; both when absent.")
* insert InParameter(_count, 1, integer, "How many referrals on a page\, from 1; 50 when absent\, and never more than 200.")
* insert InParameter(page, 1, string, "Stands in the link next of the page before; it cannot be made up.")
* insert OutParameter(return, 1, 1, Bundle, "A searchset: each match is a referral task with worklist facts; the referral\, the person and the role of the link worker stand beside the matches\, once each.")

Instance: caseload
InstanceOf: OperationDefinition
Usage: #definition
Title: "Caseload"
Description: "The referrals on which a link worker has to act, with what is next, since when and until when. F34, F39, F43, F46."
* insert WorklistOperation(caseload, Caseload, Caseload)
* description = "Lists the referrals on which this link worker has to act, the most urgent first, and the oldest first among those. Every open referral is on exactly one caseload or worklist. Bundle.meta says how full the caseload is, in the extension caseload-capacity."
* resource = #PractitionerRole
* insert WorklistParameters

Instance: worklist
InstanceOf: OperationDefinition
Usage: #definition
Title: "Worklist"
Description: "The referrals on which an organisation has to act: nobody has taken them yet, or their link worker has left. F24, F34, F39, F45, F46."
* insert WorklistOperation(worklist, Worklist, Worklist)
* description = "Lists the referrals on which this organisation has to act because no link worker has them: those that are not taken yet, and those whose link worker has left. With team=true also those on the caseloads of its link workers."
* resource = #Organization
* insert InParameter(team, 1, boolean, "true: also what is on the caseloads of those who work there; otherwise not.")
* insert WorklistParameters

Instance: sent-referrals
InstanceOf: OperationDefinition
Usage: #definition
Title: "Sent referrals"
Description: "The referrals that somebody has made, with where each has got to, so that every referrer hears the outcome. F24, F34, F46, F61."
* insert WorklistOperation(sent-referrals, SentReferrals, Sent referrals)
* description = "Lists the referrals that this role, or anybody at this organisation, has made and that are open; with status=completed those that have ended, with their outcome in Task.output, with status=rejected,failed,cancelled those that came to nothing, with the reason in Task.statusReason."
* resource[+] = #Organization
* resource[+] = #PractitionerRole
* insert WorklistParameters

Instance: holder
InstanceOf: OperationDefinition
Usage: #definition
Title: "Holder"
Description: "Who holds a person now, in each open referral, and since when. F34."
* insert WorklistOperation(holder, Holder, Holder)
* description = "Says for each open referral of a person who holds them, as the lifecycle and the handover terms have it. Records with the same NHS number are one person. Without an open referral it says so. It has no parameters of its own."
* resource = #Patient
* insert OutParameter(person, 1, 1, Reference, "The person.")
* insert OutParameter(open-referrals, 1, 1, unsignedInt, "How many referrals are open.")
* insert OutParameter(note, 0, 1, string, "Says that there is none\, where there is none.")
* parameter[+].name = #holding
* parameter[=].use = #out
* parameter[=].min = 0
* parameter[=].max = "*"
* parameter[=].documentation = "One open referral, the oldest first."
* insert OutPart(holder, 1, Reference, "Who holds the person\, with the name; by name alone where there is no record.")
* insert OutPart(since, 1, dateTime, "Since when.")
* insert OutPart(referral, 1, Reference, "The referral.")
* insert OutPart(task, 1, Reference, "The task that follows it.")
* insert OutPart(status, 1, code, "Where it has got to\, as Task.status has it.")
