// Stands after the type Organization in server.fsh.
RuleSet: AssuranceOperations
* rest.resource[=].operation[+].name = "assurance-due"
* rest.resource[=].operation[=].definition = "https://socialprescribing.example/fhir/OperationDefinition/assurance-due"
* rest.resource[=].operation[=].documentation = "With which groups a link worker service has something to do: review, catch-up, survey, evidence that ends."
* rest.resource[=].operation[+].name = "assurance"
* rest.resource[=].operation[=].definition = "https://socialprescribing.example/fhir/OperationDefinition/assurance"
* rest.resource[=].operation[=].documentation = "How things stand with one group: agreement, evidence, talks, surveys, and what is due."

RuleSet: OutMaybe(name, max, documentation)
* parameter[+].name = #{name}
* parameter[=].use = #out
* parameter[=].min = 0
* parameter[=].max = "{max}"
* parameter[=].documentation = {documentation}

Instance: assurance-due
InstanceOf: OperationDefinition
Usage: #definition
Title: "Assurance due"
Description: "With which groups a link worker service has something to do, and by when. F72 to F75, F80."
* insert Operation(assurance-due, AssuranceDue, Assurance due)
* description = "Lists the groups to which this service has referred people, or with which it has filled in a form, where something is due; what has to be done first comes first. Forms that others have filled in with a group count, too: no group is asked twice. Closed organisations are left out, and nothing is asked of practices, councils, trusts, pharmacies, commissioners and other statutory services."
* resource = #Organization
* type = false
* instance = true
* insert InParameter(date, 1, date, "The day for which is asked\, as YYYY-MM-DD; today in England when absent.")
* insert InParameter(within, 1, integer, "How many days ahead is looked\, from 0 to 366; 30 when absent.")
* insert InParameter(kind, *, code, "Kinds of assurance-kind\, with commas or one after the other; all when absent.")
* insert InParameter(_count, 1, integer, "How many things on a page\, from 1; 50 when absent\, and never more than 200.")
* insert InParameter(page, 1, string, "Stands in the link next of the page before; it cannot be made up.")
* insert OutParameter(return, 1, 1, Bundle, "A searchset: each match is an organisation\, with the extension group-due once for each thing. An organisation with two can stand on two pages.")

Instance: assurance-of-a-group
InstanceOf: OperationDefinition
Usage: #definition
Title: "Assurance of a group"
Description: "How things stand with one group: agreement, evidence, talks, surveys, and what is due. F72 to F75, F80."
* id = "assurance"
* insert Operation(assurance, Assurance, Assurance of a group)
* description = "Answers from the filled forms about the organisation and its services. It informs whoever connects a person and bars nobody."
* resource = #Organization
* type = false
* instance = true
* insert InParameter(date, 1, date, "The day for which is asked\, as YYYY-MM-DD; today in England when absent. Forms are read as they stand now.")
* insert OutParameter(organisation, 1, 1, Reference, "The group.")
* insert OutParameter(on, 1, 1, date, "The day for which it holds.")
* insert OutParameter(state, 1, 1, code, "A code of agreement-state.")
* insert OutMaybe(agreement, 1, "The decision that counts; absent where none was made.")
* insert OutPart(form, 1, Reference, "The filled sheet.")
* insert OutPart(sheet, 1, canonical, "Which sheet.")
* insert OutPart(connect, 1, boolean, "Whether people are connected.")
* insert OutPart(organisation-name, 0, string, "Who signed for the organisation.")
* insert OutPart(organisation-on, 0, date, "When.")
* insert OutPart(link-worker-name, 0, string, "Who signed as link worker\, or decided instead.")
* insert OutPart(link-worker-on, 0, date, "When.")
* insert OutPart(line-manager, 0, boolean, "Whether the line manager decided.")
* insert OutPart(review-by, 0, date, "The last day for the next review.")
* insert OutMaybe(evidence, *, "What was seen\, by prompt; the newest sheet that has the prompt counts.")
* insert OutPart(check, 1, string, "The linkId of the prompt.")
* insert OutPart(title, 1, string, "The prompt.")
* insert OutPart(answer, 1, code, "A code of check-answer.")
* insert OutPart(seen, 0, string, "What was seen.")
* insert OutPart(until, 0, date, "Until when it holds.")
* insert OutPart(form, 1, Reference, "The sheet.")
* insert OutParameter(last-talk, 0, 1, date, "When a link worker last talked with the group: a catch-up or a sheet.")
* insert OutMaybe(survey, 1, "The newest survey.")
* insert OutPart(form, 1, Reference, "The filled survey.")
* insert OutPart(on, 1, date, "When it was answered.")
* insert OutPart(coped, 0, code, "A code of agreement-answer.")
* insert OutPart(connected, 0, integer, "How many people came through link workers.")
* insert OutPart(volunteers, 0, integer, "How many volunteers there are.")
* insert OutMaybe(due, *, "What is due\, the first first\, however far ahead.")
* insert OutPart(kind, 1, code, "A code of assurance-kind.")
* insert OutPart(by, 1, date, "The last day on which it is in time.")
* insert OutPart(overdue, 1, boolean, "Whether that day has passed.")
* insert OutPart(title, 1, string, "The same for people.")
* insert OutPart(check, 0, string, "Of evidence\, the linkId of the prompt.")
* insert OutPart(form, 0, Reference, "The filled form that it follows from.")
