CodeSystem: TaskStatusReason
Id: task-status-reason
Title: "Task status reason"
Description: "Why a referral was rejected, put on hold, cancelled or returned. F24."
* insert LocalCodes
* ^property[0].code = #for
* ^property[=].description = "A move that the reason is usual for: a code of the code system referral-move. Others are not refused."
* ^property[=].type = #string
* #inappropriate "Not suitable" "Social prescribing is not what the person needs."
* #inappropriate insert Two(for, 0, 1, reject, return)
* #too-complex "Too complex" "Needs more than a link worker can safely give."
* #too-complex insert Two(for, 0, 1, reject, return)
* #not-eligible "Not eligible" "Does not meet the scheme's terms. F15."
* #not-eligible insert One(for, 0, reject)
* #out-of-area "Out of area" "Lives or is registered outside the area."
* #out-of-area insert One(for, 0, reject)
* #no-capacity "No capacity" "The service cannot take more people now."
* #no-capacity insert Two(for, 0, 1, reject, return)
* #duplicate "Already referred" "An open referral exists."
* #duplicate insert Two(for, 0, 1, reject, cancel)
* #missing-information "Information missing" "Waiting for the referrer to complete the referral."
* #missing-information insert Two(for, 0, 1, reject, hold)
* #person-declined "Person declined" "The person does not want it, or no longer."
* #person-declined insert Three(for, 0, 1, 2, reject, return, cancel)
* #no-longer-needed "No longer needed" "What the person needed has come about in another way."
* #no-longer-needed insert One(for, 0, cancel)
* #withdrawn-by-referrer "Withdrawn by the referrer" "The referrer takes it back."
* #withdrawn-by-referrer insert One(for, 0, cancel)
* #could-not-contact "Could not be contacted" "Several attempts at different times failed."
* #could-not-contact insert One(for, 0, return)
* #did-not-engage "Did not engage" "Stopped coming. May itself be a sign of rising need. F37."
* #did-not-engage insert One(for, 0, return)
* #person-unwell "Person unwell" "Paused for illness or hospital."
* #person-unwell insert One(for, 0, hold)
* #waiting-for-person "Waiting for the person" "The person asked for time."
* #waiting-for-person insert One(for, 0, hold)
* #waiting-for-service "Waiting for a service" "The community service has a waiting list or a term."
* #waiting-for-service insert One(for, 0, hold)
* #staff-absence "Staff absence" "The link worker is away and nobody can cover. F45."
* #staff-absence insert One(for, 0, hold)
* #moved-away "Moved away" "The person has left the area."
* #moved-away insert Two(for, 0, 1, return, cancel)
* #died "Died" "The person has died."
* #died insert Two(for, 0, 1, return, cancel)
* #clinical-concern "Clinical concern" "Returned to a clinician. F27, F38."
* #clinical-concern insert One(for, 0, return)
* #adult-social-care "Adult social care" "Meets the terms for adult social care, and is passed there. F27."
* #adult-social-care insert Two(for, 0, 1, reject, return)
* #referred-elsewhere "Referred elsewhere" "Another service has taken over."
* #referred-elsewhere insert Three(for, 0, 1, 2, reject, return, cancel)
* #other "Other reason" "None of these; the text says which."
* #other insert Three(for, 0, 1, 2, reject, hold, return)
* #other insert One(for, 3, cancel)

CodeSystem: ClosureReason
Id: closure-reason
Title: "Closure reason"
Description: "Why support ended well enough to be called completed. F47."
* insert LocalCodes
* #goals-reached "Goals reached" "What the person wanted has come about, or most of it."
* #connected "Connected" "The person has what they need elsewhere, and goes on without the link worker."
* #enough-for-now "Enough for now" "The person wants to end here, and knows how to come back. F36."
* #end-of-programme "End of the programme" "The time or number of meetings that was agreed is over."
* #passed-on "Passed on" "Another service goes on with the person."

ValueSet: TaskStatusReasons
Id: task-status-reason
Title: "Task status reasons"
Description: "Why a referral was rejected, put on hold, cancelled or returned, or why its support ended."
* insert Stable
* include codes from system TaskStatusReason
* include codes from system ClosureReason
