CodeSystem: ReferralParty
Id: referral-party
Title: "Referral party"
Description: "Who moves a referral, and who holds the person in each of its states. F34."
* insert LocalCodes
* #person "The person" "The person referred, or somebody who speaks for them."
* #referrer "The referrer" "Who offered or referred: ServiceRequest.requester, and the organisation behind it."
* #service "The service" "The organisation referred to: ServiceRequest.performer, and whoever decides there about new referrals."
* #owner "The owner" "Whom Task.owner names: the link worker, or the service while nobody has taken it on."
* #nobody "Nobody" "There is no person to hold: the record was made by mistake."

CodeSystem: MoveNeed
Id: move-need
Title: "Move need"
Description: "What has to be sent with a move. The rules of the profiles ask for the same; a test of the server holds the two equal."
* insert LocalCodes
* ^property[0].code = #element
* ^property[=].description = "The element that carries it, as FHIRPath."
* ^property[=].type = #string
* ^property[+].code = #rule
* ^property[=].description = "The rule that asks for it: a code of the code system rule."
* ^property[=].type = #string
* #reason "Reason" "Why: a code, words, or both."
* #reason insert CarriedBy(Task.statusReason, task-says-why)
* #owner "Owner" "Who holds the person from now on."
* #owner insert CarriedBy(Task.owner, task-has-owner)
* #outcome "Outcome" "What came of it, for the referrer: at least one output."
* #outcome insert CarriedBy(Task.output, task-has-outcome)
* #new-owner "New owner" "Another owner than before; the old one is replaced, never only removed."
* #new-owner insert CarriedBy(Task.owner, move-not-allowed)
* #mover "Mover" "Who makes the move, and when; another than that of the move before."
* #mover insert CarriedBy(Task.extension, move-says-who)
* #window "Within the window" "The referral was closed no longer ago than the move allows."
* #window insert CarriedBy(Task.meta.lastUpdated, move-not-allowed)
* #answer "Answer" "What the person said to the offer, and when."
* #answer insert CarriedBy(ServiceRequest.extension, accepted-offer-is-completed)

RuleSet: CarriedBy(element, rule)
* ^property[0].code = #element
* ^property[0].valueString = "{element}"
* ^property[1].code = #rule
* ^property[1].valueString = "{rule}"
