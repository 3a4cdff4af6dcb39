Profile: CareOrganisation
Parent: Organization
Id: care-organisation
Title: "Care organisation"
Description: "An organisation that refers, hosts link workers, gives support or commissions it: from a GP practice to a lunch club. F6, F7, F10, F76."
* insert Stable
* insert CompliesWithUKCore(Organization)
* ^purpose = "Use it for everyone who takes part as an organisation: the practice that refers, the charity that hosts link workers, the group that welcomes people, the board that pays. What it offers to people is a community service; one organisation may run many. A GP practice needs its ODS code, because the answer to a referral is sent to it; a small group needs no number at all."
* obeys gp-practice-has-ods-code
* extension contains
    GovernanceForm named governanceForm 0..1 MS and
    VettingScheme named vettingScheme 0..* MS and
    Assurance named assurance 0..1 MS and
    DirectoryNote named note 0..* and
    OpenReferralRest named openReferralRest 0..1 and
    StepLimit named stepLimit 0..*
* extension[governanceForm] ^short = "How it is constituted"
* extension[vettingScheme] ^short = "A scheme that vets it, such as one of trading standards"
* extension[assurance] ^short = "When the quality prompts were last gone through"
* extension[note] ^short = "What no element says, in words"
* extension[openReferralRest] ^short = "What else its entry in Open Referral UK said"
* extension[stepLimit] ^short = "How long a step of a referral may take here"
* insert IdentifierBySystem
* identifier contains
    odsOrganisationCode 0..1 MS and
    charityNumber 0..* MS and
    companyNumber 0..1 MS and
    cqcProvider 0..1 MS
* identifier MS
  * ^short = "ODS code; charity, company or CQC number"
* identifier[charityNumber]
  * ^short = "Charity Commission for England and Wales, GB-CHC"
  * system 1..
  * system = $Charity
    * ^short = "The org-id scheme GB-CHC"
  * value 1..
  * value obeys charity-number-format
    * ^short = "Six or seven digits; a linked charity adds a dash and its number"
* identifier[companyNumber]
  * ^short = "Companies House, GB-COH"
  * system 1..
  * system = $Company
    * ^short = "The org-id scheme GB-COH"
  * value 1..
  * value obeys company-number-format
    * ^short = "Eight characters, with leading zeros"
* identifier[cqcProvider]
  * ^short = "Provider number of the Care Quality Commission"
  * system 1..
  * system = "https://socialprescribing.example/fhir/Id/cqc-provider"
    * ^short = "A system of this guide: no national one for FHIR was found"
  * value 1..
    * ^short = "The number, such as 1-101234567"
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
* partOf only Reference(CareOrganisation)
* partOf MS
  * ^short = "The organisation that it belongs to"
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

Invariant: charity-number-format
Description: "A charity number has six or seven digits."
Severity: #warning
Expression: "matches('^[0-9]{6,7}(-[0-9]{1,3})?$')"

Invariant: company-number-format
Description: "A company number has eight characters: digits, or letters and digits."
Severity: #warning
Expression: "matches('^([0-9]{8}|[A-Z]{2}[0-9]{6}|[A-Z]{2}[0-9]{5}[A-Z])$')"
