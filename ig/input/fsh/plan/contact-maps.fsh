Instance: contact-codes
InstanceOf: ConceptMap
Usage: #definition
Title: "Contact codes"
Description: "How contact modes and outcomes are called in UK Core and in SNOMED CT."
* insert Published(ConceptMap, contact-codes, ContactCodes)
* title = "Contact codes"
* description = "How contact modes are called in UK Core's delivery channels, and which SNOMED CT code a GP record gets for a contact that took place. UK Core's outcome of attendance says what follows an out-patient appointment, not whether somebody came; nothing here is equivalent to it."
* copyright = "Contains SNOMED CT codes, which are used by permission of SNOMED International."
* group[0]
  * source = "https://socialprescribing.example/fhir/CodeSystem/contact-mode"
  * target = "https://fhir.hl7.org.uk/CodeSystem/UKCore-DeliveryChannel"
  * insert Maps(face-to-face, In-person, In-person, wider)
  * insert Maps(home-visit, In-person, In-person, wider)
  * insert Maps(outreach, In-person, In-person, wider)
  * insert Maps(telephone, Telephone, Telephone, equivalent)
  * insert Maps(video, Video, Video, equivalent)
* group[+]
  * source = "https://socialprescribing.example/fhir/CodeSystem/contact-outcome"
  * target = "http://snomed.info/sct"
  * insert Maps(attended, 1362931000000106, Seen by social prescribing link worker, wider)
