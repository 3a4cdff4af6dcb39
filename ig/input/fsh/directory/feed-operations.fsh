// Stands with the operations of the whole server in server.fsh.
RuleSet: FeedOperations
* insert SystemOperation(import-open-referral, "Imports an Open Referral UK feed of the settings at once.")
* insert SystemOperation(import-progress, "How far the import of a feed has got\, and what came of it.")
* insert SystemOperation(import-quarantine, "Entries of a feed that could not be imported\, and why.")
* insert SystemOperation(possible-duplicates, "Services of two feeds that may be one.")
* insert SystemOperation(decide-duplicate, "Says whether two services are one.")

RuleSet: SystemOperation(code, documentation)
* rest.operation[+].name = "{code}"
* rest.operation[=].definition = "https://socialprescribing.example/fhir/OperationDefinition/{code}"
* rest.operation[=].documentation = {documentation}

RuleSet: OnTheServer
* system = true
* type = false
* instance = false

Instance: import-open-referral
InstanceOf: OperationDefinition
Usage: #definition
Title: "Import Open Referral"
Description: "Imports an Open Referral UK feed at once. The answer comes before the import is done, and says where its progress can be read. F70."
* insert Operation(import-open-referral, ImportOpenReferral, Import Open Referral)
* insert OnTheServer
* affectsState = true
* description = "For the operator of the server, by POST only. The feed is one of the server's settings: no other address is asked. A feed is imported once at a time; who asks again while that goes on gets the same progress."
* insert InParameter(feed, 1, string, "The name of the feed in the settings.")
* insert InParameter(url, 1, uri, "Instead of the name\, the address of the feed as the settings have it.")
* insert OutParameter(feed, 1, 1, string, "The name of the feed.")
* insert OutParameter(progress, 1, 1, uri, "Where the progress can be read.")

Instance: import-progress
InstanceOf: OperationDefinition
Usage: #definition
Title: "Import progress"
Description: "How far the latest import of a feed has got, and the report of what came of it. F70."
* insert Operation(import-progress, ImportProgress, Import progress)
* insert OnTheServer
* description = "For the operator of the server. Only the feed is there when it was never imported."
* insert InParameter(feed, 1, string, "The name of the feed in the settings.")
* insert InParameter(url, 1, uri, "Instead of the name\, the address of the feed as the settings have it.")
* insert OutParameter(feed, 1, 1, string, "The name of the feed.")
* insert OutParameter(run, 0, 1, string, "The number of the import.")
* insert OutParameter(source, 0, 1, string, "The address\, or the name of the file.")
* insert OutParameter(state, 0, 1, code, "A code of import-state.")
* insert OutParameter(started, 0, 1, instant, "When it began.")
* insert OutParameter(finished, 0, 1, instant, "When it ended.")
* insert OutParameter(next-page, 0, 1, integer, "The page that comes next\, from which an import goes on that was stopped.")
* insert OutParameter(pages, 0, 1, integer, "How many pages there are\, as the feed says.")
* insert OutGroup(count, *, "What became of entries.")
* parameter[=].min = 0
* insert OutPart(of, 1, string, "created\, changed\, unchanged\, reactivated\, deactivated\, quarantined or repeated.")
* insert OutPart(entries, 1, integer, "How many entries.")
* insert OutGroup(not-kept, *, "What FHIR has no place for.")
* parameter[=].min = 0
* insert OutPart(of, 1, string, "The field\, as a JSON pointer with stars for places in lists.")
* insert OutPart(entries, 1, integer, "How many entries.")
* insert OutParameter(outcome, 0, 1, OperationOutcome, "What went wrong with the feed as a whole or with a page\, with codes of import-problem.")

Instance: import-quarantine
InstanceOf: OperationDefinition
Usage: #definition
Title: "Import quarantine"
Description: "Entries of a feed that could not be imported, each with its reason. F70."
* insert Operation(import-quarantine, ImportQuarantine, Import quarantine)
* insert OnTheServer
* description = "For the operator of the server. An entry leaves the list when it can be imported, or when a whole import does not come across it any more."
* insert InParameter(feed, 1, string, "The name of the feed in the settings.")
* insert InParameter(url, 1, uri, "Instead of the name\, the address of the feed as the settings have it.")
* insert InParameter(_count, 1, integer, "How many entries on a page\, at most 500; 50 when absent.")
* insert InParameter(page, 1, string, "Which page. It stands in the parameter next\, and is not made up by clients.")
* insert OutParameter(feed, 1, 1, string, "The name of the feed.")
* insert OutGroup(entry, *, "An entry.")
* parameter[=].min = 0
* insert OutPart(id, 1, string, "Its id\, or page and place where it has none.")
* insert OutPart(page, 1, integer, "The page on which it was.")
* insert OutPart(at, 1, instant, "When it was tried last.")
* insert OutPart(code, 1, code, "A code of import-problem\, or the rule of the guide that it breaks.")
* insert OutPart(place, 0, string, "Where in the entry\, as JSON pointer\, or in the record made of it\, as FHIRPath.")
* insert OutPart(reason, 1, string, "What is wrong.")
* insert OutParameter(next, 0, 1, uri, "The address of the next page.")
