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

CodeSystem: TaskOutcome
Id: task-outcome
Title: "Task outcome"
Description: "What a task tells the referrer at the end, or on the way. F40, F47, F59, F61."
* insert LocalCodes
* #first-contact "First contact" "When the link worker first met or spoke with the person: a date and time."
* #connected-to "Connected to" "A service, group or activity that the person took up: words."
* #support-received "Support received" "When support was received: a date."
* #support-not-received "Support not received" "Why support was not received: words."
* #closing-agreed "Closing agreed" "With whom and when it was agreed to end the support: words. F47."
* #outcome-summary "Summary" "What changed for the person: words."

ValueSet: TaskOutcomes
Id: task-outcome
Title: "Task outcomes"
Description: "What came of a referral."
* insert Stable
* include codes from system TaskOutcome
