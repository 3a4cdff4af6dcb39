Profile: Signpost
Parent: Communication
Id: signpost
Title: "Signpost"
Description: "Somebody was given the name and address of a service to contact themselves. Never counted as a referral. F3, F20, F58; PRSB section 14."
* insert Stable
* insert CompliesWithUKCore(Communication)
* ^purpose = "Use it when a person is told about a service and makes contact themselves: a receptionist's leaflet, a link worker's telephone number. Nobody hands the person over, nobody waits for them, so that no task follows it and no return counts it as a referral. Where somebody tells the service to expect the person, send an onward referral instead."
* identifier MS
  * ^short = "The signpost's number in the system that made it"
* basedOn MS
* basedOn only Reference(ReferralRequest or OnwardReferral or ReferralOffer)
  * ^short = "The referral during which it happened, if any"
* category 1.. MS
* category = CommunicationKind#signpost
  * ^short = "Always: signpost"
* topic MS
* topic from SignpostTopics (extensible)
  * ^short = "What it was about, where a code exists"
* subject 1.. MS
* subject only Reference(ReferredPerson)
  * ^short = "The person"
* subject.reference 1..
  * ^short = "The record itself, so that it is found again"
* about 1.. MS
* about only Reference(CommunityService or CareOrganisation)
  * ^short = "Each service that was named; by name alone where it has no record here"
  * display 1..
    * ^short = "Name of the service"
* sent 1.. MS
  * ^short = "When"
* sender 1.. MS
* sender only Reference(LinkWorker or Referrer or CareOrganisation)
  * ^short = "Who gave the information"
* reasonCode MS
* reasonCode from SupportNeedCodes (extensible)
  * ^short = "Why"
* payload MS
  * ^short = "What was said or given, such as contact details of the service"

CodeSystem: CommunicationKind
Id: communication-kind
Title: "Communication kind"
Description: "Kinds of communication in this guide."
* insert LocalCodes
* #signpost "Signpost" "Information about a service, with which the person makes contact themselves. F20."

ValueSet: SignpostTopics
Id: signpost-topic
Title: "Signpost topics"
Description: "SNOMED CT procedures of signposting; any other is welcome where it says more."
* insert Stable
* insert SnomedCopyright
* $SCT#1084281000000109 "Signposting to social prescribing service"
* $SCT#1084431000000106 "Signposting to Social Services"
