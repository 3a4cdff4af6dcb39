Profile: Referrer
Parent: PractitionerRole
Id: referrer
Title: "Referrer"
Description: "A professional who refers: name, service, organisation and contact details, as PRSB section 7 demands. F11 to F13."
* insert Stable
* insert CompliesWithUKCore(PractitionerRole)
* ^purpose = "Use it for whoever refers in a professional role: a GP, a nurse, a housing officer, a police officer. It carries all that the receiver needs to answer: name, service, organisation and contact. A person who refers themselves is a referred person instead, and needs no such record."
* insert AppliesWhen([["code.coding.where(system = 'https://socialprescribing.example/fhir/CodeSystem/link-worker-role').empty()"]])
* active MS
  * ^short = "Whether the person works in this role now"
* period MS
  * ^short = "When the role began and ended"
* practitioner 1.. MS
  * ^short = "The referrer, by name; no separate resource is needed"
  * identifier MS
    * ^short = "SDS user id or professional number, where there is one"
  * display 1..
    * ^short = "Full name"
* organization 1.. MS
* organization only Reference(CareOrganisation)
  * ^short = "The referrer's organisation"
* code MS
  * ^short = "Role, as a code or in words"
* specialty MS
  * ^short = "Specialty, where there is one"
* healthcareService 1.. MS
  * ^short = "The referrer's service or team, by name"
  * display 1..
    * ^short = "Name of the service or team"
* telecom 1.. MS
  * ^short = "How to reach the referrer"
