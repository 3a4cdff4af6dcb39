// What a GP system sends: one transaction, all or nothing. Every entry is a conditional create,
// so that sending it a second time changes nothing.

RuleSet: Entry(instance, uuid, type, system, value)
* entry[+]
  * fullUrl = "urn:uuid:{uuid}"
  * resource = {instance}
  * request
    * method = #POST
    * url = "{type}"
    * ifNoneExist = "identifier={system}|{value}"

RuleSet: LocalNumber(kind, value)
* identifier
  * system = "https://riverside-surgery.example/{kind}"
  * value = "{value}"

Instance: referral-transaction
InstanceOf: Bundle
Usage: #example
Title: "Referral transaction"
Description: "A referral with everything it refers to, as a GP system sends it."
* type = #transaction
* insert Entry(SentPractice, bbdb2422-4e77-55e2-935b-f3c0ba2dd413, Organization, https://fhir.nhs.uk/Id/ods-organization-code, Y90001)
* insert Entry(SentService, f6211f34-9ba3-5d58-9b08-2f9967a3954b, Organization, https://fhir.nhs.uk/Id/ods-organization-code, Y90002)
* insert Entry(SentPerson, 8433c28f-a15f-5753-b963-ada1918f17f6, Patient, https://fhir.nhs.uk/Id/nhs-number, 9990123438)
* insert Entry(SentReferrer, d540bab8-7fc6-5d87-86af-652938f18ea0, PractitionerRole, https://riverside-surgery.example/roles, shah)
* insert Entry(SentNeed, 94203027-81b1-560d-bd0c-95755d98d40a, Condition, https://riverside-surgery.example/problems, P-551)
* insert Entry(SentRisk, 5556a153-4966-5f92-a9b3-b11694144720, Flag, https://riverside-surgery.example/flags, F-87)
* insert Entry(SentRequirement, 4a5ff9ba-c18f-5b61-b23f-c6c2ffbbad82, Flag, https://riverside-surgery.example/flags, F-88)
* insert Entry(SentConsent, 9ad921f7-b56c-5195-866b-4b12bb451743, Consent, https://riverside-surgery.example/consents, C-31)
* insert Entry(SentReferral, ed430e9c-9e0b-5bc5-8b0c-b804f2119fd7, ServiceRequest, https://riverside-surgery.example/referrals, SP-2026-0131)
* insert Entry(SentTask, f91e3145-9cc6-5285-a871-8c09bb03814a, Task, https://riverside-surgery.example/tasks, T-0131)
