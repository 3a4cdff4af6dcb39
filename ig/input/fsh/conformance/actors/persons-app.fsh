Instance: persons-app
InstanceOf: CapabilityStatement
Usage: #definition
Title: "The person's app"
Description: "What an app of the person who is supported does: it shows what is recorded about them, takes their forms and their consent, and lets them refer themselves."
* insert Actor(persons-app, PersonsApp)
* title = "The person's app"
* description = "An app in the hand of the person: shows the referral, the plan and the contacts, takes forms and consent, and sends a self-referral."
* rest.documentation = "Reads what is about the person who uses it, and nothing else. Sends a self-referral as one transaction, in which requester and subject are the same. Shows a form in its exact words. Lets the person agree to sharing, and change their mind."
* insert SendsTransactions
* insert Works(Patient, SHALL, The person who uses the app)
* insert Supports(referred-person)
* insert Does(read, SHALL)
* insert Does(create, SHOULD)
* insert ReadsOfPerson(ServiceRequest, referral-request, SHALL, Referrals; a self-referral is sent)
* insert Supports(onward-referral)
* insert Does(create, SHOULD)
* insert ReadsOfPerson(Task, referral-task, SHALL, Where a referral has got to)
* insert Does(create, SHOULD)
* insert ReadsOfPerson(Consent, sharing-consent, SHALL, What was agreed; given and withdrawn here)
* insert Does(create, SHALL)
* insert Does(update, SHALL)
* insert ReadsOfPerson(QuestionnaireResponse, assessment-response, SHALL, Forms\, filled by the person)
* insert Does(create, SHALL)
* insert ReadsOfPerson(CarePlan, support-plan, SHALL, The plan)
* insert ReadsOfPerson(Goal, support-goal, SHALL, Goals)
* insert ReadsOfPerson(Encounter, link-worker-contact, SHOULD, Contacts)
* insert ReadsOfPerson(Communication, signpost, SHOULD, What was pointed out)
* insert ReadsOfPerson(Observation, wellbeing-observation, SHOULD, Own scores over time)
* insert Works(Questionnaire, SHALL, The forms in their exact words)
* insert Does(read, SHALL)
* insert Works(HealthcareService, SHOULD, What there is nearby)
* insert Supports(community-service)
* insert Does(read, SHOULD)
* insert Does(search-type, SHOULD)
* insert Finds(need, token, SHOULD)
* insert Brings(HealthcareService:location)
* insert Works(AuditEvent, SHOULD, Who has seen the records; the answer of $access-log)
* insert Supports(access-event)
