Profile: CareOrganisation
Parent: Organization
Id: care-organisation
Title: "Care organisation"
Description: "An organisation that refers, hosts link workers, gives support or commissions it: from a GP practice to a lunch club. F6, F7, F10."
* insert Stable
* insert CompliesWithUKCore(Organization)
* obeys gp-practice-has-ods-code
* insert IdentifierBySystem
* identifier contains odsOrganisationCode 0..1 MS
* identifier MS
  * ^short = "ODS code; charity or company number for those without one"
* identifier[odsOrganisationCode]
  * ^short = "ODS organisation code"
  * system 1..
  * system = $ODSCode
    * ^short = "The ODS organisation code system"
  * value 1..
  * value obeys ods-code-format
    * ^short = "Three to ten capital letters and digits"
* active MS
  * ^short = "False when the organisation has closed"
* type 1.. MS
* type from OrganisationTypes (extensible)
  * ^short = "What kind of organisation it is"
* name 1.. MS
  * ^short = "Name as the public knows it"
* telecom MS
  * ^short = "How to reach it"
* address MS
  * ^short = "Where it is"

Invariant: ods-code-format
Description: "An ODS code has three to ten capital letters and digits."
Severity: #error
Expression: "matches('^[A-Z0-9]{3,10}$')"

Invariant: gp-practice-has-ods-code
Description: "A GP practice has an ODS code."
Severity: #error
Expression: "type.coding.exists(code = 'gp-practice') implies identifier.exists(system.endsWith('/ods-organization-code'))"

CodeSystem: OrganisationType
Id: organisation-type
Title: "Organisation type"
Description: "Kinds of organisation that take part in social prescribing. F6, F7, F10."
* insert LocalCodes
* #gp-practice "GP practice" "A general practice with its own ODS code."
* #pcn "Primary care network" "A group of practices that work together. F4."
* #vcse "Voluntary, community or social enterprise provider" "A constituted organisation that gives support. F6."
* #community-group "Community group" "A small group led by volunteers, often without a number of any register. F6."
* #council "Local council" "A local authority."
* #nhs-trust "NHS trust" "A hospital, community or mental health trust."
* #pharmacy "Pharmacy" "A community pharmacy."
* #commissioner "Commissioner" "A body that buys services and receives figures only, such as an integrated care board. F10."
* #infrastructure-body "Infrastructure body" "A council for voluntary service or lead agency that acts as broker. F7."
* #housing-association "Housing association" "A social landlord."
* #statutory-service "Other statutory service" "Job centre, police, fire and rescue and others."
* #private-provider "Private provider" "A business that gives support. F6."
* #other "Other organisation" "None of these; the text says what."

ValueSet: OrganisationTypes
Id: organisation-type
Title: "Organisation types"
Description: "Kinds of organisation that take part in social prescribing."
* insert Stable
* include codes from system OrganisationType
