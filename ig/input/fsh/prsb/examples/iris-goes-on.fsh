Instance: onward-iris-lunch
InstanceOf: OnwardReferral
Usage: #example
Title: "Iris, to a service of the directory"
Description: "An onward referral whose receiver is a service of the directory, so that its type is coded."
* extension[handoverTerms]
  * extension[firstContact].valueCode = #service
  * extension[casePasses].valueCode = #at-first-attendance
  * extension[followUpExpected].valueBoolean = true
* extension[sharingAgreed].valueReference = Reference(consent-iris)
* identifier
  * system = "https://harbour-links.example/onward"
  * value = "OW-2026-0433"
* status = #active
* intent = #order
* category[kind] = ReferralKind#onward-referral
* category[destination] = DestinationClass#neighbourhood-group
* code = ServiceType#social-club
  * text = "A place where there is singing"
* basedOn = Reference(referral-iris)
* subject = Reference(person-iris)
* authoredOn = "2026-10-28T10:00:00Z"
* requester = Reference(link-worker-noor)
* performer = Reference(service-tuesday-lunch)
* reasonReference = Reference(need-iris-carer)
