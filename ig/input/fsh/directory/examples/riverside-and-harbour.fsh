// A town with a practice, a link worker service and a lunch club.

Instance: gp-practice-riverside
InstanceOf: CareOrganisation
Usage: #example
Title: "Riverside Surgery"
Description: "A GP practice, told by its ODS code."
* identifier[odsOrganisationCode].value = "Y90001"
* active = true
* type = OrganisationType#gp-practice
* name = "Riverside Surgery"
* telecom[0]
  * system = #phone
  * value = "01632 960100"
* address[0]
  * line = "1 Mill Lane"
  * city = "Harbourton"
  * postalCode = "ZZ99 3VZ"

Instance: link-worker-service-harbour
InstanceOf: CareOrganisation
Usage: #example
Title: "Harbour Community Links"
Description: "A charity that hosts the link workers of the network."
* identifier[odsOrganisationCode].value = "Y90002"
* active = true
* type = OrganisationType#vcse
* name = "Harbour Community Links"
* telecom[0]
  * system = #email
  * value = "referrals@harbour-links.example"
* extension[stepLimit][0]
  * extension[step].valueCode = #receive
  * extension[within].valueDuration = 2 'd' "days"

Instance: community-group-lunch-club
InstanceOf: CareOrganisation
Usage: #example
Title: "Tuesday Lunch Club"
Description: "A small group led by volunteers. It has no number of any register."
* active = true
* type = OrganisationType#community-group
* name = "Tuesday Lunch Club"
* telecom[0]
  * system = #phone
  * value = "01632 960155"

Instance: link-worker-ellie
InstanceOf: LinkWorker
Usage: #example
Title: "Ellie Marsh, link worker"
Description: "A village agent at Harbour Community Links, four days a week."
* extension[fullTimeEquivalent].valueDecimal = 0.8
* active = true
* period.start = "2025-04-01"
* practitioner.display = "Ellie Marsh"
* organization = Reference(link-worker-service-harbour)
* code = LinkWorkerRole#village-agent
  * text = "Village agent"
* telecom[0]
  * system = #phone
  * value = "07700 900123"

Instance: care-coordinator-sam
InstanceOf: LinkWorker
Usage: #example
Title: "Sam Osei, care coordinator"
Description: "A sister role, employed by the practice until the end of March."
* active = false
* period
  * start = "2024-09-02"
  * end = "2026-03-31"
* practitioner
  * identifier
    * system = $SDSUser
    * value = "999999990012"
  * display = "Sam Osei"
* organization = Reference(gp-practice-riverside)
* code = LinkWorkerRole#care-coordinator

Instance: referrer-dr-shah
InstanceOf: Referrer
Usage: #example
Title: "Dr Anjali Shah, referrer"
Description: "A GP who refers, with her service and how to reach her."
* active = true
* practitioner.display = "Dr Anjali Shah"
* organization = Reference(gp-practice-riverside)
* code.text = "General practitioner"
* healthcareService.display = "Riverside Surgery, general practice"
* telecom[0]
  * system = #email
  * value = "a.shah@riverside-surgery.example"
