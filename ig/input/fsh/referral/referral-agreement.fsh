Extension: SharingAgreed
Id: sharing-agreed
Title: "Sharing agreed"
Description: "The consent under which this referral is shared. F16, F28."
* insert Stable
* insert ExtensionOn(ServiceRequest)
* value[x] 1..
* value[x] only Reference(SharingConsent)
  * ^short = "What the person agreed to share"

Extension: SharingNotRecordedReason
Id: sharing-not-recorded-reason
Title: "Reason why no agreement to share is recorded"
Description: "Why no consent is recorded with this referral. PRSB asks for the reason when there is none."
* insert Stable
* insert ExtensionOn(ServiceRequest)
* value[x] 1..
* value[x] only CodeableConcept
* value[x] from SharingNotRecordedReasons (extensible)
  * ^short = "The reason"

CodeSystem: SharingNotRecordedReasonCode
Id: sharing-not-recorded-reason
Title: "Reason why no agreement to share is recorded"
Description: "Reasons for a referral without a recorded agreement to share."
* insert LocalCodes
* #lacks-capacity "Cannot decide" "The person cannot decide now; sharing is in their best interests."
* #to-be-recorded-by-receiver "Receiver will record it" "Agreed in conversation; the link worker records it at first contact."
* #safeguarding "Safeguarding" "Shared under a safeguarding duty."
* #other "Other reason" "None of these; the text says which."

ValueSet: SharingNotRecordedReasons
Id: sharing-not-recorded-reason
Title: "Reasons why no agreement to share is recorded"
Description: "Reasons for a referral without a recorded agreement to share."
* insert Stable
* include codes from system SharingNotRecordedReasonCode
