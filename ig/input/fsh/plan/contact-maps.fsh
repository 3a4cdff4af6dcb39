Instance: contact-codes
InstanceOf: ConceptMap
Usage: #definition
Title: "Contact codes"
Description: "How contact modes and outcomes are called in UK Core, the NHS Data Dictionary and SNOMED CT."
* insert Published(ConceptMap, contact-codes, ContactCodes)
* title = "Contact codes"
* description = "How contact modes are called in UK Core's delivery channels and in the NHS Data Dictionary's consultation mechanism, how outcomes are called in its attended or did not attend code, and which SNOMED CT code a GP record gets for a contact that took place. The Data Dictionary has no FHIR addresses; its pages stand in for them. UK Core's outcome of attendance says what follows an out-patient appointment, not whether somebody came; nothing here is equivalent to it."
* copyright = "Contains SNOMED CT codes, which are used by permission of SNOMED International."
* group[0]
  * source = "https://socialprescribing.example/fhir/CodeSystem/contact-mode"
  * target = "https://fhir.hl7.org.uk/CodeSystem/UKCore-DeliveryChannel"
  * insert Maps(face-to-face, In-person, In-person, wider)
  * insert Maps(home-visit, In-person, In-person, wider)
  * insert Maps(outreach, In-person, In-person, wider)
  * insert Maps(telephone, Telephone, Telephone, equivalent)
  * insert Maps(video, Video, Video, equivalent)
  * insert MapsToNothing(text-message)
  * insert MapsToNothing(email)
  * insert MapsToNothing(letter)
  * insert MapsToNothing(other)
* group[+]
  * source = "https://socialprescribing.example/fhir/CodeSystem/contact-outcome"
  * target = "http://snomed.info/sct"
  * insert Maps(attended, 1362931000000106, Seen by social prescribing link worker, wider)
  * insert MapsToNothing(did-not-attend)
  * insert MapsToNothing(could-not-reach)
  * insert MapsToNothing(cancelled-by-person)
  * insert MapsToNothing(cancelled-by-service)
* group[+]
  * source = "https://socialprescribing.example/fhir/CodeSystem/contact-mode"
  * target = "https://www.datadictionary.nhs.uk/data_elements/consultation_mechanism.html"
  * insert Maps(face-to-face, 01, Face to face, equivalent)
  * insert Maps(home-visit, 01, Face to face, wider)
  * insert Maps(outreach, 01, Face to face, wider)
  * insert Maps(telephone, 02, Telephone, equivalent)
  * insert Maps(video, 11, Video consultation, equivalent)
  * insert Maps(text-message, 09, Text message (Asynchronous\), equivalent)
  * insert Maps(email, 05, Email, equivalent)
  * insert Maps(letter, 98, Other (not listed\), wider)
  * insert Maps(other, 98, Other (not listed\), equivalent)
* group[+]
  * source = "https://socialprescribing.example/fhir/CodeSystem/contact-outcome"
  * target = "https://www.datadictionary.nhs.uk/data_elements/attended_or_did_not_attend_code.html"
  * insert Maps(attended, 5, Attended on time, wider)
  * insert Maps(did-not-attend, 3, Did not attend - no advance warning given, equivalent)
  * insert MapsToNothing(could-not-reach)
  * insert Maps(cancelled-by-person, 2, Appointment cancelled by\, or on behalf of\, the patient, equivalent)
  * insert Maps(cancelled-by-service, 4, Appointment cancelled or postponed by the health care provider, equivalent)
