// The states of a referral. The server reads them: org.socialprescribing.referral.Lifecycle.

// What the server and the diagram know of a state.
RuleSet: State(request, open, holder)
* ^property[0].code = #request-status
* ^property[0].valueString = "{request}"
* ^property[1].code = #open
* ^property[1].valueBoolean = {open}
* ^property[2].code = #holder
* ^property[2].valueString = "{holder}"

// A state that a referral task has; the others are states of an offer.
RuleSet: TaskState(task, begin)
* ^property[3].code = #task-status
* ^property[3].valueString = "{task}"
* ^property[4].code = #may-begin
* ^property[4].valueBoolean = {begin}

CodeSystem: ReferralState
Id: referral-state
Title: "Referral state"
Description: "Where an offer or a referral has got to. Offered, declined and withdrawn are states of an offer; the others are states of a referral, which its task has as status. F23, F24, F34, F47."
* insert LocalCodes
* ^property[0].code = #task-status
* ^property[=].description = "Task.status in this state; absent while there is only an offer."
* ^property[=].type = #string
* ^property[+].code = #request-status
* ^property[=].description = "ServiceRequest.status that goes with it."
* ^property[=].type = #string
* ^property[+].code = #open
* ^property[=].description = "Whether somebody still has to act."
* ^property[=].type = #boolean
* ^property[+].code = #holder
* ^property[=].description = "Who holds the person: a code of the code system referral-party."
* ^property[=].type = #string
* ^property[+].code = #may-begin
* ^property[=].description = "Whether a task may be created in this state, as paper referrals and records from another system are."
* ^property[=].type = #boolean
* #offered "Offered" "Somebody offered social prescribing; the person has not answered yet."
* #offered insert State(active, true, referrer)
* #declined "Declined" "The person said no to the offer."
* #declined insert State(revoked, false, referrer)
* #withdrawn "Withdrawn" "The offer was taken back, or lapsed without an answer."
* #withdrawn insert State(revoked, false, referrer)
* #requested "Requested" "The referral is sent; the service has not looked at it yet."
* #requested insert State(active, true, referrer)
* #requested insert TaskState(requested, true)
* #received "Received" "The service has seen it and not decided yet."
* #received insert State(active, true, referrer)
* #received insert TaskState(received, true)
* #accepted "Accepted" "The service takes it on, and holds the person from now on."
* #accepted insert State(active, true, owner)
* #accepted insert TaskState(accepted, true)
* #rejected "Rejected" "The service does not take it on. The person is the referrer's to help."
* #rejected insert State(revoked, false, referrer)
* #rejected insert TaskState(rejected, true)
* #in-progress "In progress" "Support has begun."
* #in-progress insert State(active, true, owner)
* #in-progress insert TaskState(in-progress, true)
* #on-hold "On hold" "Paused; the owner still holds the person and takes it up again."
* #on-hold insert State(on-hold, true, owner)
* #on-hold insert TaskState(on-hold, true)
* #completed "Completed" "Support has ended as agreed with the person, and the outcome is written down."
* #completed insert State(completed, false, referrer)
* #completed insert TaskState(completed, true)
* #cancelled "Cancelled" "Withdrawn by the person or the referrer."
* #cancelled insert State(revoked, false, referrer)
* #cancelled insert TaskState(cancelled, true)
* #returned "Returned" "Given back to the referrer after it was accepted: support could not be given, or more is needed than the service can give."
* #returned insert State(revoked, false, referrer)
* #returned insert TaskState(failed, true)
* #entered-in-error "Entered in error" "Made by mistake; there never was such a referral."
* #entered-in-error insert State(entered-in-error, false, nobody)
* #entered-in-error insert TaskState(entered-in-error, false)
