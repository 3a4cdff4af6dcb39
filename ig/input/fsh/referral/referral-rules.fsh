Invariant: referral-has-reason
Description: "A referral says why: a reason code, or a reference to a support need."
Severity: #error
Expression: "reasonCode.exists() or reasonReference.exists()"

Invariant: self-referral-requester
Description: "The requester of a self-referral is the person referred."
Severity: #error
Expression: "extension.value.coding.exists(code = 'self-referral') implies requester.reference = subject.reference"

Invariant: referral-consent-or-reason
Description: "A referral points to what the person agreed to share, or says why no agreement is recorded."
Severity: #error
Expression: "extension.exists(url.endsWith('/sharing-agreed')) or extension.exists(url.endsWith('/sharing-not-recorded-reason'))"

Invariant: referral-own-words
Description: "A good referral says what the person wants, in their own words."
Severity: #warning
Expression: "extension.exists(url.endsWith('/own-words'))"

Invariant: referral-feedback
Description: "A good referral says when and how the referrer wants to hear back."
Severity: #warning
Expression: "extension.exists(url.endsWith('/feedback-request'))"
