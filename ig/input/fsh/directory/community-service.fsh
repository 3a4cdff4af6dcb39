Profile: CommunityService
Parent: HealthcareService
Id: community-service
Title: "Community service"
Description: "One entry of the directory: a group, club, class or service that a person can be connected to. F59, F60, F66 to F71, F78."
* insert Stable
* insert CompliesWithUKCore(HealthcareService)
* ^purpose = "Use it for everything a link worker may connect a person to, from a debt adviser to a lunch club without a name plate. A directory writes it; link worker systems search it, and an onward referral or an activity of a plan points to it. The organisation behind it is a care organisation, the building a service place. Little is required, so that a small group can be listed with what it has: who runs it, its name, its class, and whether it is open."
* obeys destination-class-of-returns and other-destination-says-which and service-status-agrees and service-can-be-reached
* extension contains
    ServiceStatus named status 0..1 MS and
    NeedServed named needServed 0..* MS and
    EasyRead named easyRead 0..1 MS and
    WhoMayRefer named whoMayRefer 0..* MS and
    HowToJoin named howToJoin 0..1 MS and
    CostOption named costOption 0..* MS and
    OpeningRule named openingRule 0..* MS and
    ServiceCapacity named capacity 0..1 MS and
    Assurance named assurance 0..1 MS and
    ServiceAlert named alert 0..1 MS and
    NamedContact named namedContact 0..* and
    DirectoryNote named note 0..* and
    OpenReferralRest named openReferralRest 0..1 and
    StepLimit named stepLimit 0..*
* extension[status] ^short = "More than active says: closed for a time, or for good"
* extension[needServed] ^short = "Which needs it is for"
* extension[easyRead] ^short = "What it is, in easy words"
* extension[whoMayRefer] ^short = "Who may send somebody"
* extension[howToJoin] ^short = "How one joins, in words"
* extension[costOption] ^short = "What it costs"
* extension[openingRule] ^short = "Times that a weekly table cannot say"
* extension[capacity] ^short = "Whether it takes people now, and how long they wait"
* extension[assurance] ^short = "When the entry was last checked, and by whom"
* extension[alert] ^short = "What everybody should know today"
* extension[namedContact] ^short = "Whom to ask for"
* extension[note] ^short = "What no element says, in words"
* extension[openReferralRest] ^short = "What else its entry in Open Referral UK said"
* extension[stepLimit] ^short = "How long a step of a referral may take here"
* identifier MS
  * ^short = "Its number in the directory that keeps it"
* active 1.. MS
  * ^short = "Whether people can be sent there at all"
* providedBy 1.. MS
* providedBy only Reference(CareOrganisation)
  * ^short = "Who runs it"
* category 1.. MS
* category from DestinationClasses (extensible)
  * ^short = "Its class in returns; terms of other taxonomies beside it"
* type MS
* type from ServiceTypes (extensible)
  * ^short = "What it does"
* location only Reference(ServicePlace)
* location MS
  * ^short = "Where it happens"
* name 1.. MS
  * ^short = "Name as people know it"
* comment MS
  * ^short = "One line for a list"
* extraDetails MS
  * ^short = "The whole description"
* telecom MS
  * ^short = "How to reach it"
* coverageArea only Reference(ServicePlace)
* coverageArea MS
  * ^short = "For whom by place: an area, not an address"
* serviceProvisionCode MS
  * ^short = "free, disc (reduced for some) or cost"
* eligibility MS
  * ^short = "Who can come"
  * extension contains EligibleAges named ages 0..1 MS
  * extension[ages] ^short = "From which to which age"
  * code MS
    * ^short = "The condition as a code"
  * comment MS
    * ^short = "The condition in words"
* characteristic MS
* characteristic from AccessFeatures (extensible)
  * ^short = "What makes it easier to take part"
* communication MS
* communication from http://hl7.org/fhir/ValueSet/all-languages (required)
  * ^short = "Languages in which it works"
* referralMethod MS
* referralMethod from ReferralMethods (extensible)
  * ^short = "By which way a referral is sent"
* appointmentRequired MS
  * ^short = "Whether one has to book"
* availableTime MS
  * ^short = "The weekly table"
* notAvailable MS
  * ^short = "When it is closed"
* availabilityExceptions MS
  * ^short = "Exceptions in words"
