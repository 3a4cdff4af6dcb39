// What there is in the town: a lunch club, a garden and a debt adviser.

Instance: service-tuesday-lunch
InstanceOf: CommunityService
Usage: #example
Title: "Tuesday Lunch"
Description: "A lunch for older people, every Tuesday. One pays little, and can simply come."
* extension[needServed].valueCodeableConcept = Need#loneliness
* extension[easyRead].valueMarkdown = "We eat lunch together.\n\nIt is every Tuesday.\n\nIt costs 3 pounds.\n\nPat meets you at the door."
* extension[whoMayRefer][0].valueCodeableConcept = ReferrerKind#self
* extension[whoMayRefer][+].valueCodeableConcept = ReferrerKind#link-worker
* extension[howToJoin].valueString = "Just come, or ring Pat the day before if you need a lift."
* extension[costOption]
  * extension[option].valueString = "Soup and pudding"
  * extension[amount].valueMoney
    * value = 3
    * currency = #GBP
* extension[capacity]
  * extension[status].valueCode = #accepting
  * extension[places].valueUnsignedInt = 4
  * extension[asOf].valueDate = "2026-11-17"
  * extension[saidBy].valueString = "Pat Lowe, organiser"
* extension[assurance]
  * extension[on].valueDate = "2026-09-22"
  * extension[by].valueReference = Reference(link-worker-ellie)
  * extension[dueAgain].valueDate = "2027-09-22"
* identifier
  * system = "https://harbourton-directory.example/services"
  * value = "5b0f3a5c-5c2e-4f6f-9c0b-0f6f5a7b1c01"
* active = true
* providedBy = Reference(community-group-lunch-club)
* category = DestinationClass#neighbourhood-group
* type = ServiceType#social-club
* location = Reference(place-chapel-hall)
* name = "Tuesday Lunch"
* comment = "Soup, a pudding and company, every Tuesday at noon."
* telecom
  * system = #phone
  * value = "01632 960155"
* serviceProvisionCode = $Provision#cost
* eligibility
  * extension[ages].valueRange.low = 60 'a' "years"
  * comment = "Anyone over sixty, and whoever looks after them."
* characteristic = AccessFeature#companion-welcome
* communication = urn:ietf:bcp:47#en "English"
* referralMethod = ReferralMethodCode#phone
* appointmentRequired = false
* availableTime
  * daysOfWeek = #tue
  * availableStartTime = "12:00:00"
  * availableEndTime = "14:00:00"
* notAvailable
  * description = "Closed over Christmas"
  * during
    * start = "2026-12-22"
    * end = "2027-01-04"

Instance: service-harbour-garden
InstanceOf: CommunityService
Usage: #example
Title: "Harbour Garden"
Description: "A garden group that meets on the first Saturday of the month, which a weekly table cannot say. It has a waiting list."
* extension[needServed][0].valueCodeableConcept = Need#arts-and-nature
* extension[needServed][+].valueCodeableConcept = Need#mental-wellbeing
* extension[whoMayRefer].valueCodeableConcept = ReferrerKind#any-professional
* extension[openingRule]
  * extension[rule].valueString = "FREQ=MONTHLY;BYDAY=1SA"
  * extension[starts].valueDate = "2026-03-07"
  * extension[opens].valueTime = "10:00:00"
  * extension[closes].valueTime = "13:00:00"
  * extension[valid].valuePeriod.start = "2026-03-01"
  * extension[description].valueString = "The first Saturday of the month, ten to one, from March."
* extension[capacity]
  * extension[status].valueCode = #waiting-list
  * extension[weeksOfWait].valueUnsignedInt = 6
  * extension[asOf].valueDate = "2026-11-09"
* active = true
* providedBy = Reference(link-worker-service-harbour)
* category = DestinationClass#nature
* type = ServiceType#garden-or-nature-group
* location = Reference(place-harbour-garden)
* name = "Harbour Garden"
* serviceProvisionCode = $Provision#free
* appointmentRequired = true
