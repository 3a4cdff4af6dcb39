// The records inside the transaction; they refer to each other by urn:uuid.

Instance: SentPractice
InstanceOf: CareOrganisation
Usage: #inline
* identifier[odsOrganisationCode].value = "Y90001"
* type = OrganisationType#gp-practice
* name = "Riverside Surgery"

Instance: SentService
InstanceOf: CareOrganisation
Usage: #inline
* identifier[odsOrganisationCode].value = "Y90002"
* type = OrganisationType#vcse
* name = "Harbour Community Links"

Instance: SentPerson
InstanceOf: ReferredPerson
Usage: #inline
* identifier[nhsNumber].value = "9990123438"
* name
  * family = "Rahman"
  * given = "Aisha"
* telecom
  * system = #phone
  * value = "07700 900321"
* gender = #female
* birthDate = "1971-06-02"
* address.postalCode = "ZZ99 3VZ"
* generalPractitioner.reference = "urn:uuid:bbdb2422-4e77-55e2-935b-f3c0ba2dd413"

Instance: SentReferrer
InstanceOf: Referrer
Usage: #inline
* insert LocalNumber(roles, shah)
* practitioner.display = "Dr Anjali Shah"
* organization.reference = "urn:uuid:bbdb2422-4e77-55e2-935b-f3c0ba2dd413"
* healthcareService.display = "Riverside Surgery, general practice"
* telecom
  * system = #phone
  * value = "01632 960100"

Instance: SentNeed
InstanceOf: SupportNeed
Usage: #inline
* insert LocalNumber(problems, P-551)
* clinicalStatus = $ConditionClinical#active
* code = Need#carer-support
  * text = "Cares for her mother day and night"
* subject.reference = "urn:uuid:8433c28f-a15f-5753-b963-ada1918f17f6"
* recordedDate = "2026-11-02"

Instance: SentRisk
InstanceOf: RiskFlag
Usage: #inline
* insert LocalNumber(flags, F-87)
* status = #active
* category = FlagCategory#risk
* code = Risk#no-known-risks
* subject.reference = "urn:uuid:8433c28f-a15f-5753-b963-ada1918f17f6"
* period.start = "2026-11-02"

Instance: SentRequirement
InstanceOf: IndividualRequirement
Usage: #inline
* insert LocalNumber(flags, F-88)
* status = #active
* category = FlagCategory#individual-requirement
* code = Requirement#interpreter
  * text = "Sylheti interpreter"
* subject.reference = "urn:uuid:8433c28f-a15f-5753-b963-ada1918f17f6"
* period.start = "2026-11-02"

Instance: SentConsent
InstanceOf: SharingConsent
Usage: #inline
* insert LocalNumber(consents, C-31)
* status = #active
* scope = $ConsentScope#patient-privacy
* category = $ActCode#IDSCL "information disclosure"
* patient.reference = "urn:uuid:8433c28f-a15f-5753-b963-ada1918f17f6"
* dateTime = "2026-11-02T09:05:00Z"
* organization.reference = "urn:uuid:bbdb2422-4e77-55e2-935b-f3c0ba2dd413"
* policyRule = SharingBasis#agreed-for-direct-care
* provision
  * type = #permit
  * actor
    * role = $ParticipationType#IRCP
    * reference.reference = "urn:uuid:f6211f34-9ba3-5d58-9b08-2f9967a3954b"
  * purpose = Permission#direct-care-referral
