Instance: gp-record-codes
InstanceOf: ConceptMap
Usage: #definition
Title: "Codes for the GP record"
Description: "Which SNOMED CT code a GP record gets when a referral reaches a state. Each is entered once in an episode. F93 to F95."
* insert Published(ConceptMap, gp-record-codes, GPRecordCodes)
* title = "Codes for the GP record"
* description = "Which SNOMED CT code a GP record gets when a referral reaches a state. Each is entered once in an episode: the referral when it is accepted, not at later contacts."
* copyright = "Contains SNOMED CT codes, which are used by permission of SNOMED International."
* group
  * source = "https://socialprescribing.example/fhir/CodeSystem/referral-state"
  * target = "http://snomed.info/sct"
  * insert Maps(offered, 871691000000100, Social prescribing offered, wider)
  * insert Maps(declined, 871711000000103, Social prescribing declined, equivalent)
  * insert MapsToNothing(withdrawn)
  * insert MapsToNothing(requested)
  * insert MapsToNothing(received)
  * insert Maps(accepted, 871731000000106, Referral to social prescribing service, wider)
  * insert MapsToNothing(rejected)
  * insert MapsToNothing(in-progress)
  * insert MapsToNothing(on-hold)
  * insert Maps(completed, 1362721000000106, Social prescribing case closed, wider)
  * insert MapsToNothing(cancelled)
  * insert MapsToNothing(returned)
  * insert MapsToNothing(entered-in-error)

Instance: legacy-referral-codes
InstanceOf: ConceptMap
Usage: #definition
Title: "Referral codes of older GP records"
Description: "What older GP records call a referral to a social prescribing service, for reading their exports."
* insert Published(ConceptMap, legacy-referral-codes, LegacyReferralCodes)
* title = "Referral codes of older GP records"
* description = "What older GP records call a referral to a social prescribing service, for reading their exports: CTV3, Read version 2 and a code of EMIS."
* copyright = "Contains SNOMED CT codes, which are used by permission of SNOMED International."
* group[0]
  * source = "http://read.info/ctv3"
  * target = "http://snomed.info/sct"
  * insert Maps(XaaEC, 871731000000106, Referral to social prescribing service, equivalent)
* group[+]
  * source = "http://read.info/readv2"
  * target = "http://snomed.info/sct"
  * insert Maps(8T09., 871731000000106, Referral to social prescribing service, equivalent)
* group[+]
  * source = "https://socialprescribing.example/fhir/CodeSystem/emis-local-code"
  * target = "http://snomed.info/sct"
  * insert Maps(EMISNQRE582, 871731000000106, Referral to social prescribing service, equivalent)

CodeSystem: EmisLocalCode
Id: emis-local-code
Title: "EMIS local code"
Description: "Codes of EMIS that occur in exports of GP records and have no public code system address. A fragment: only what this guide maps."
* insert LocalCodes
* ^content = #fragment
* #EMISNQRE582 "Referral to social prescribing service" "A referral to a social prescribing service, in EMIS before SNOMED CT."

// A local code that has no counterpart.
RuleSet: MapsToNothing(code)
* element[+]
  * code = #{code}
  * target.equivalence = #unmatched

RuleSet: Maps(code, target, display, equivalence)
* element[+]
  * code = #{code}
  * target
    * code = #{target}
    * display = "{display}"
    * equivalence = #{equivalence}
