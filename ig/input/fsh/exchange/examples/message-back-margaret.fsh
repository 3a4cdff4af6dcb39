// Ellie tells the practice and Dr Shah how it went.

RuleSet: Narrative(words)
* text
  * status = #generated
  * div = "<div xmlns=\"http://www.w3.org/1999/xhtml\"><p>{words}</p></div>"

Instance: message-back-margaret
InstanceOf: MessageBack
Usage: #example
Title: "Message back about Margaret"
Description: "The message at the end of the support. It asks the practice for one thing, and asks Dr Shah for nothing."
* extension[to][0].valueReference = Reference(gp-practice-riverside)
* extension[to][+].valueReference = Reference(referrer-dr-shah)
* identifier
  * system = "https://harbour-links.example/messages"
  * value = "MB-2026-0207"
* status = #final
* type = $SCT#371531000 "Report of clinical encounter"
* subject = Reference(person-margaret)
* date = "2026-11-18T16:30:00Z"
* author = Reference(link-worker-ellie)
* title = "Social prescribing: message back about Margaret Whitcombe"
* confidentiality = #N
* custodian = Reference(link-worker-service-harbour)
* event
  * period
    * start = "2026-10-05"
    * end = "2026-11-18"
  * detail = Reference(referral-margaret)
* section[plan]
  * title = "Plan and requested actions"
  * insert Narrative([[Practice: please enter SNOMED CT 1362721000000106, social prescribing case closed. Dr Shah: nothing to do. Margaret: lunch on Tuesdays, choir on Thursdays. Agreed with Margaret.]])
* section[referral]
  * title = "Referral details"
  * entry = Reference(referral-margaret)
* section[contacts]
  * title = "Contact with professionals"
  * entry[0] = Reference(contact-margaret-first)
  * entry[+] = Reference(contact-margaret-missed)
  * entry[+] = Reference(contact-margaret-lunch)
* section[summary]
  * title = "Clinical summary"
  * insert Narrative([[Ellie met Margaret three times. A meeting at the surgery did not work out, because the bus no longer stops in Quay Street; visits at home did. Margaret now goes to lunch every Tuesday and has joined the choir.]])
* section[assessments]
  * title = "Assessments"
  * entry[0] = Reference(ons4-response-margaret)
  * entry[+] = Reference(ons4-observation-life-satisfaction)
* section[signposts]
  * title = "Signpost details"
  * entry = Reference(signpost-margaret-to-harbour)
* section[risks]
  * title = "Risks"
  * entry = Reference(risk-none-known)
* section[carePlan]
  * title = "Care and support plan"
  * entry = Reference(plan-margaret)
