Instance: possible-duplicates
InstanceOf: OperationDefinition
Usage: #definition
Title: "Possible duplicates"
Description: "Services of two feeds with the same name and the same postcode, telephone number, page or charity number. A person decides; nothing is merged. F70."
* insert Operation(possible-duplicates, PossibleDuplicates, Possible duplicates)
* insert OnTheServer
* description = "For the operator of the server. Only pairs of which both services are in use are listed."
* insert InParameter(decided, 1, boolean, "Whether to list what somebody has decided\, and not what waits; false when absent.")
* insert InParameter(_count, 1, integer, "How many pairs on a page\, at most 500; 50 when absent.")
* insert InParameter(page, 1, string, "Which page. It stands in the parameter next\, and is not made up by clients.")
* insert OutParameter(decided, 1, 1, boolean, "Which of the two lists it is.")
* insert OutGroup(pair, *, "Two services.")
* parameter[=].min = 0
* insert OutPart(first, 1, Reference, "One of them.")
* insert OutPart(first-feed, 1, string, "The feed that brought it.")
* insert OutPart(second, 1, Reference, "The other.")
* insert OutPart(second-feed, 1, string, "The feed that brought it.")
* insert OutPart(in-common, 1, code, "postcode\, phone\, page or charity.")
* parameter[=].part[=].max = "*"
* insert OutPart(found, 1, instant, "When they were found to be alike.")
* insert OutPart(decision, 0, code, "same or different.")
* insert OutPart(decided-by, 0, string, "The program and organisation that decided.")
* insert OutPart(note, 0, string, "Why.")
* insert OutParameter(next, 0, 1, uri, "The address of the next page.")

Instance: decide-duplicate
InstanceOf: OperationDefinition
Usage: #definition
Title: "Decide duplicate"
Description: "Keeps somebody's decision whether two services are one. Neither record is changed. F70."
* insert Operation(decide-duplicate, DecideDuplicate, Decide duplicate)
* insert OnTheServer
* affectsState = true
* description = "For the operator of the server, by POST only. Whoever decides again replaces the decision."
* insert InParameter(first, 1, string, "One of the services\, as HealthcareService/ and the id.")
* insert InParameter(second, 1, string, "The other.")
* insert InParameter(decision, 1, code, "same or different.")
* insert InParameter(note, 1, string, "Why\, in at most 500 characters; no names of people.")
* insert OutParameter(first, 1, 1, Reference, "One of the services.")
* insert OutParameter(second, 1, 1, Reference, "The other.")
* insert OutParameter(decision, 1, 1, code, "What was decided.")
