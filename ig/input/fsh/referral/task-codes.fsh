CodeSystem: TaskCode
Id: task-code
Title: "Task code"
Description: "Kinds of task in this guide."
* insert LocalCodes
* #follow-referral "Follow a referral" "Follow one referral until the referrer has heard the outcome."

ValueSet: ReferralTaskStatuses
Id: referral-task-status
Title: "Referral task statuses"
Description: "The statuses that a referral goes through. 'failed' means returned to the referrer because support could not be given."
* insert Stable
* $TaskStatus#requested "Requested"
* $TaskStatus#received "Received"
* $TaskStatus#accepted "Accepted"
* $TaskStatus#rejected "Rejected"
* $TaskStatus#in-progress "In Progress"
* $TaskStatus#on-hold "On Hold"
* $TaskStatus#completed "Completed"
* $TaskStatus#cancelled "Cancelled"
* $TaskStatus#failed "Failed"
* $TaskStatus#entered-in-error "Entered in Error"

CodeSystem: TaskStatusReason
Id: task-status-reason
Title: "Task status reason"
Description: "Why a referral was rejected, put on hold, cancelled or returned. F24."
* insert LocalCodes
* #inappropriate "Not suitable" "Social prescribing is not what the person needs."
* #too-complex "Too complex" "Needs more than a link worker can safely give."
* #not-eligible "Not eligible" "Does not meet the scheme's terms. F15."
* #out-of-area "Out of area" "Lives or is registered outside the area."
* #no-capacity "No capacity" "The service cannot take more people now."
* #duplicate "Already referred" "An open referral exists."
* #missing-information "Information missing" "Waiting for the referrer to complete the referral."
* #person-declined "Person declined" "The person does not want it, or no longer."
* #could-not-contact "Could not be contacted" "Several attempts at different times failed."
* #did-not-engage "Did not engage" "Stopped coming. May itself be a sign of rising need. F37."
* #person-unwell "Person unwell" "Paused for illness or hospital."
* #waiting-for-service "Waiting for a service" "The community service has a waiting list or a term."
* #moved-away "Moved away" "The person has left the area."
* #died "Died" "The person has died."
* #clinical-concern "Clinical concern" "Returned to a clinician. F38."
* #referred-elsewhere "Referred elsewhere" "Another service has taken over."
* #other "Other reason" "None of these; the text says which."

ValueSet: TaskStatusReasons
Id: task-status-reason
Title: "Task status reasons"
Description: "Why a referral was rejected, put on hold, cancelled or returned."
* insert Stable
* include codes from system TaskStatusReason

CodeSystem: TaskOutcome
Id: task-outcome
Title: "Task outcome"
Description: "What a task tells the referrer at the end, or on the way. F40, F59, F61."
* insert LocalCodes
* #first-contact "First contact" "When the link worker first met or spoke with the person: a date and time."
* #connected-to "Connected to" "A service, group or activity that the person took up: words."
* #support-received "Support received" "When support was received: a date."
* #support-not-received "Support not received" "Why support was not received: words."
* #outcome-summary "Summary" "What changed for the person: words."

ValueSet: TaskOutcomes
Id: task-outcome
Title: "Task outcomes"
Description: "What came of a referral."
* insert Stable
* include codes from system TaskOutcome
