RuleSet: PatientType
* insert RecordType(Patient)
* insert Supports(referred-person)
* insert Search(identifier, Patient-identifier, token, NHS number or a local number)
* insert Search(name, Patient-name, string, Any part of a name)
* insert Search(family, individual-family, string, Family name)
* insert Search(given, individual-given, string, Given name)
* insert Search(birthdate, individual-birthdate, date, Date of birth)
* insert Search(address-postalcode, individual-address-postalcode, string, Postcode)
* insert Search(general-practitioner, Patient-general-practitioner, reference, GP practice)
* insert Search(active, Patient-active, token, Whether the record is in use)
* rest.resource[=].searchInclude[+] = "Patient:general-practitioner"
* rest.resource[=].searchRevInclude[+] = "Task:patient"
* rest.resource[=].searchRevInclude[+] = "Task:subject"
* rest.resource[=].searchRevInclude[+] = "ServiceRequest:patient"
* rest.resource[=].searchRevInclude[+] = "ServiceRequest:subject"
* rest.resource[=].searchRevInclude[+] = "Consent:patient"
* rest.resource[=].searchRevInclude[+] = "Condition:patient"
* rest.resource[=].searchRevInclude[+] = "Flag:patient"
* rest.resource[=].searchRevInclude[+] = "CarePlan:patient"
* rest.resource[=].searchRevInclude[+] = "Goal:patient"
* rest.resource[=].searchRevInclude[+] = "Observation:patient"
* rest.resource[=].searchRevInclude[+] = "QuestionnaireResponse:patient"
* rest.resource[=].searchRevInclude[+] = "Encounter:patient"
* rest.resource[=].searchRevInclude[+] = "Communication:patient"
* rest.resource[=].searchRevInclude[+] = "Composition:patient"

RuleSet: OrganizationType
* insert RecordType(Organization)
* insert Supports(care-organisation)
* insert Search(identifier, Organization-identifier, token, ODS code or another number)
* insert Search(name, Organization-name, string, Name)
* insert Search(type, Organization-type, token, Kind of organisation)
* insert Search(active, Organization-active, token, Whether it is open)
* insert Search(partof, Organization-partof, reference, Organisation that it belongs to)
* rest.resource[=].searchRevInclude[+] = "PractitionerRole:organization"
* rest.resource[=].searchRevInclude[+] = "Patient:general-practitioner"
* rest.resource[=].searchRevInclude[+] = "Task:owner"
* rest.resource[=].searchRevInclude[+] = "HealthcareService:organization"
* rest.resource[=].searchRevInclude[+] = "QuestionnaireResponse:subject"

RuleSet: PractitionerRoleType
* insert RecordType(PractitionerRole)
* insert Supports(link-worker)
* insert Supports(referrer)
* insert Search(identifier, PractitionerRole-identifier, token, Number of the role)
* insert Search(organization, PractitionerRole-organization, reference, Host or employer)
* insert Search(role, PractitionerRole-role, token, Role)
* insert Search(active, PractitionerRole-active, token, Whether the role is held now)
* insert Search(date, PractitionerRole-date, date, When the role was held)
* rest.resource[=].searchInclude[+] = "PractitionerRole:organization"
* rest.resource[=].searchRevInclude[+] = "Task:owner"
* rest.resource[=].searchRevInclude[+] = "ServiceRequest:requester"
