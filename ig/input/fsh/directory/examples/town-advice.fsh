Instance: service-money-advice
InstanceOf: CommunityService
Usage: #example
Title: "Money advice in Harbourton"
Description: "Debt advice by a charity, in two classes: the returns count it under money and welfare rights. It works across the district."
* extension[needServed][0].valueCodeableConcept = Need#debt
* extension[needServed][+].valueCodeableConcept = Need#benefits
* extension[whoMayRefer][0].valueCodeableConcept = ReferrerKind#self
* extension[whoMayRefer][+].valueCodeableConcept = ReferrerKind#any-professional
* extension[alert].valueString = "From December on the second floor of the town hall."
* active = true
* providedBy = Reference(charity-money-advice)
* category = DestinationClass#money-and-welfare-rights
* type = ServiceType#advice
* location = Reference(place-town-hall)
* name = "Money advice in Harbourton"
* telecom[0]
  * system = #phone
  * value = "01632 960177"
* telecom[+]
  * system = #url
  * value = "https://harbourton-money-advice.example"
* coverageArea = Reference(area-harbourton)
* serviceProvisionCode = $Provision#free
* communication[0] = urn:ietf:bcp:47#en "English"
* communication[+] = urn:ietf:bcp:47#pl "Polish"

Instance: service-job-centre
InstanceOf: CommunityService
Usage: #example
Title: "Job centre, work coach"
Description: "A statutory service of the class employment: it carries both levels."
* active = true
* providedBy = Reference(job-centre-harbourton)
* category[0] = DestinationClass#employment
* category[+] = DestinationClass#statutory
* name = "Work coach"
* telecom
  * system = #phone
  * value = "01632 960190"

Instance: service-chess-closed
InstanceOf: CommunityService
Usage: #example
Title: "Chess in the chapel, closed"
Description: "A group that closed for good. The entry stays, so that old plans still lead somewhere."
* extension[status].valueCode = #defunct
* active = false
* providedBy = Reference(community-group-lunch-club)
* category = DestinationClass#neighbourhood-group
* location = Reference(place-chapel-hall)
* name = "Chess in the chapel"

Instance: service-repair-cafe
InstanceOf: CommunityService
Usage: #example
Title: "Repair café"
Description: "None of the eleven classes fits; the text says what it is. It is full."
* extension[capacity]
  * extension[status].valueCode = #full
  * extension[places].valueUnsignedInt = 0
  * extension[asOf].valueDate = "2026-11-02"
* active = true
* providedBy = Reference(link-worker-service-harbour)
* category = DestinationClass#other-destination
  * text = "Mending things together"
* location = Reference(place-chapel-hall)
* name = "Repair café"

Instance: charity-money-advice
InstanceOf: CareOrganisation
Usage: #example
Title: "Harbourton Money Advice"
Description: "A charity that is a company, too: it has both numbers, and no ODS code."
* extension[governanceForm].valueCodeableConcept = GovernanceFormCode#charitable-company
* extension[assurance]
  * extension[on].valueDate = "2026-06-30"
  * extension[by].valueContactPoint
    * system = #email
    * value = "directory@harbour-links.example"
* identifier[charityNumber].value = "9999901"
* identifier[companyNumber].value = "99999901"
* active = true
* type = OrganisationType#vcse
* name = "Harbourton Money Advice"
* telecom
  * system = #phone
  * value = "01632 960177"

Instance: job-centre-harbourton
InstanceOf: CareOrganisation
Usage: #example
Title: "Harbourton job centre"
Description: "A statutory service."
* active = true
* type = OrganisationType#statutory-service
* name = "Harbourton job centre"

Instance: home-care-quay
InstanceOf: CareOrganisation
Usage: #example
Title: "Quay Home Care"
Description: "A private provider, registered with the Care Quality Commission and listed by trading standards."
* extension[governanceForm].valueCodeableConcept = GovernanceFormCode#private-company
* extension[vettingScheme].valueString = "Harbourton Trusted Traders"
* identifier[companyNumber].value = "99999902"
* identifier[cqcProvider].value = "1-999999901"
* active = true
* type = OrganisationType#private-provider
* name = "Quay Home Care"
