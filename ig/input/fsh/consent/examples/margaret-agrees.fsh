Instance: consent-margaret
InstanceOf: SharingConsent
Usage: #example
Title: "Margaret agrees"
Description: "Margaret agrees that her referral is shared with the link worker service and the lunch club, for a year."
* status = #active
* scope = $ConsentScope#patient-privacy
* category = $ActCode#IDSCL "information disclosure"
* patient = Reference(person-margaret)
* dateTime = "2026-10-05T10:15:00+01:00"
* organization = Reference(gp-practice-riverside)
* policyRule = SharingBasis#agreed-for-direct-care
* provision
  * type = #permit
  * period
    * start = "2026-10-05"
    * end = "2027-10-05"
  * actor[0]
    * role = $ParticipationType#IRCP
    * reference = Reference(link-worker-service-harbour)
  * actor[+]
    * role = $ParticipationType#IRCP
    * reference = Reference(community-group-lunch-club)
  * purpose[0] = Permission#direct-care-referral
  * purpose[+] = Permission#evaluation

Instance: consent-margaret-story-refused
InstanceOf: SharingConsent
Usage: #example
Title: "Margaret keeps her story"
Description: "A refusal is recorded too: her story is not to be used."
* status = #active
* scope = $ConsentScope#patient-privacy
* category = $ActCode#IDSCL "information disclosure"
* patient = Reference(person-margaret)
* dateTime = "2026-10-14T11:40:00+01:00"
* organization = Reference(link-worker-service-harbour)
* policyRule = SharingBasis#explicit-consent
* provision
  * type = #deny
  * purpose = Permission#story

Instance: consent-margaret-community
InstanceOf: SharingConsent
Usage: #example
Title: "Margaret lets community providers help"
Description: "Margaret agrees that she may be referred to charities and groups, whichever it will be."
* status = #active
* scope = $ConsentScope#patient-privacy
* category = $ActCode#IDSCL "information disclosure"
* patient = Reference(person-margaret)
* dateTime = "2026-11-09T09:20:00Z"
* organization = Reference(gp-practice-riverside)
* policyRule = SharingBasis#agreed-for-direct-care
* provision
  * type = #permit
  * extension[recipientClass].valueCodeableConcept = RecipientClassCode#community-provider
  * purpose = Permission#direct-care-referral
