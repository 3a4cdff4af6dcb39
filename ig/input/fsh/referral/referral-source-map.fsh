Instance: referral-source-codes
InstanceOf: ConceptMap
Usage: #definition
Title: "Referral source codes"
Description: "The SNOMED CT code of a source of referral, where one was found."
* insert Published(ConceptMap, referral-source-codes, ReferralSourceCodes)
* title = "Referral source codes"
* description = "The SNOMED CT code of a source of referral, for records that hold only SNOMED CT. Needs have a map of their own, need-to-snomed-ct."
* copyright = "Contains SNOMED CT codes, which are used by permission of SNOMED International."
* group
  * source = "https://socialprescribing.example/fhir/CodeSystem/referral-source"
  * target = "http://snomed.info/sct"
  * insert Maps(self-referral, 306098008, Self-referral, equivalent)
