Instance: need-codes
InstanceOf: ConceptMap
Usage: #definition
Title: "Need codes"
Description: "SNOMED CT codes that come near to a local need code or referral source."
* insert Published(ConceptMap, need-codes, NeedCodes)
* title = "Need codes"
* description = "SNOMED CT codes that come near to a need or to a source of referral, for records that hold only SNOMED CT. The other needs wait for the reference set 1373501000000105, whose members are not published here."
* copyright = "Contains SNOMED CT codes, which are used by permission of SNOMED International."
* group[0]
  * source = "https://socialprescribing.example/fhir/CodeSystem/need"
  * target = "http://snomed.info/sct"
  * insert Maps(loneliness, 267076002, Feeling lonely, narrower)
  * insert Maps(housing, 81877007, Housing problems, equivalent)
* group[+]
  * source = "https://socialprescribing.example/fhir/CodeSystem/referral-source"
  * target = "http://snomed.info/sct"
  * insert Maps(self-referral, 306098008, Self-referral, equivalent)
