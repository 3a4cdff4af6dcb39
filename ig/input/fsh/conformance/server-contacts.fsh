RuleSet: EncounterType
* insert RecordType(Encounter)
* insert Supports(link-worker-contact)
* insert Search(identifier, clinical-identifier, token, Number of the contact)
* insert Search(patient, clinical-patient, reference, Person)
* insert Search(subject, Encounter-subject, reference, Person)
* insert Search(status, Encounter-status, token, Whether it took place)
* insert Search(class, Encounter-class, token, In person or from afar)
* insert Search(type, clinical-type, token, Which contact it was)
* insert Search(date, clinical-date, date, When it took place or was to take place)
* insert Search(length, Encounter-length, quantity, Minutes spent with the person)
* insert Search(based-on, Encounter-based-on, reference, Referral)
* insert Search(participant, Encounter-participant, reference, Link worker)
* insert Search(service-provider, Encounter-service-provider, reference, Host of the link worker)
* insert GuideSearch(mode, contact-mode-of-contact, token, How they met or spoke)
* insert GuideSearch(outcome, contact-outcome-of-contact, token, What became of it\, such as did-not-attend)
* rest.resource[=].searchInclude[+] = "Encounter:patient"
* rest.resource[=].searchInclude[+] = "Encounter:based-on"
* rest.resource[=].searchInclude[+] = "Encounter:participant"
* rest.resource[=].searchInclude[+] = "Encounter:service-provider"

RuleSet: CommunicationType
* insert RecordType(Communication)
* insert Supports(signpost)
* insert Search(identifier, Communication-identifier, token, Number of the signpost)
* insert Search(patient, Communication-patient, reference, Person)
* insert Search(subject, Communication-subject, reference, Person)
* insert Search(status, Communication-status, token, Status)
* insert Search(category, Communication-category, token, Kind of communication)
* insert Search(sent, Communication-sent, date, When)
* insert Search(sender, Communication-sender, reference, Who gave the information)
* insert Search(based-on, Communication-based-on, reference, Referral during which it happened)
* rest.resource[=].searchInclude[+] = "Communication:patient"
* rest.resource[=].searchInclude[+] = "Communication:based-on"
* rest.resource[=].searchInclude[+] = "Communication:sender"

RuleSet: CompositionType
* insert RecordType(Composition)
* insert Supports(message-back)
* insert Search(identifier, clinical-identifier, token, Number of the message)
* insert Search(patient, clinical-patient, reference, Person)
* insert Search(subject, Composition-subject, reference, Person)
* insert Search(status, Composition-status, token, Status)
* insert Search(type, clinical-type, token, Kind of document)
* insert Search(date, clinical-date, date, When it was written)
* insert Search(author, Composition-author, reference, Who wrote it)
* insert GuideSearch(referral, referral-of-message, reference, Referral that it is about)
* rest.resource[=].searchInclude[+] = "Composition:patient"
* rest.resource[=].searchInclude[+] = "Composition:author"
* rest.resource[=].searchInclude[+] = "Composition:referral"
