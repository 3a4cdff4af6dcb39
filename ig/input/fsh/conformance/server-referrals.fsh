RuleSet: ServiceRequestType
* insert RecordType(ServiceRequest)
* insert Supports(referral-request)
* insert Supports(referral-offer)
* insert Supports(onward-referral)
* insert Search(identifier, clinical-identifier, token, Number of the referral)
* insert Search(patient, clinical-patient, reference, Person referred)
* insert Search(subject, ServiceRequest-subject, reference, Person referred)
* insert Search(status, ServiceRequest-status, token, Status)
* insert Search(priority, ServiceRequest-priority, token, Urgency)
* insert Search(code, clinical-code, token, What is asked for)
* insert Search(requester, ServiceRequest-requester, reference, Who refers)
* insert Search(performer, ServiceRequest-performer, reference, Who is referred to)
* insert Search(authored, ServiceRequest-authored, date, When the referral was made)
* insert Search(based-on, ServiceRequest-based-on, reference, Offer or referral that this one follows)
* insert Search(replaces, ServiceRequest-replaces, reference, Onward referral that this one replaces)
* insert Search(intent, ServiceRequest-intent, token, Offer or referral)
* insert Search(category, ServiceRequest-category, token, Whether it is an onward referral)
* insert GuideSearch(source, referral-source-of-referral, token, Where it comes from)
* insert GuideSearch(answer, offer-answer-of-offer, token, What the person said to an offer)
* insert GuideSearch(cohort, offer-cohort-of-offer, token, List on which the people were found)
* rest.resource[=].searchInclude[+] = "ServiceRequest:patient"
* rest.resource[=].searchInclude[+] = "ServiceRequest:subject"
* rest.resource[=].searchInclude[+] = "ServiceRequest:requester"
* rest.resource[=].searchInclude[+] = "ServiceRequest:performer"
* rest.resource[=].searchInclude[+] = "ServiceRequest:based-on"
* rest.resource[=].searchRevInclude[+] = "Task:focus"
* rest.resource[=].searchRevInclude[+] = "ServiceRequest:based-on"
* rest.resource[=].searchRevInclude[+] = "Encounter:based-on"
* rest.resource[=].searchRevInclude[+] = "Communication:based-on"
* rest.resource[=].searchRevInclude[+] = "Composition:referral"
* rest.resource[=].searchRevInclude[+] = "QuestionnaireResponse:based-on"

RuleSet: TaskType
* insert RecordType(Task)
* insert Supports(referral-task)
* insert Search(identifier, Task-identifier, token, Number of the task)
* insert Search(status, Task-status, token, Where the referral has got to)
* insert Search(business-status, Task-business-status, token, Where it has got to in the words of the service)
* insert Search(priority, Task-priority, token, Urgency)
* insert Search(code, Task-code, token, Kind of task)
* insert Search(owner, Task-owner, reference, Who holds the person)
* insert Search(requester, Task-requester, reference, Who wants to know the outcome)
* insert Search(patient, Task-patient, reference, Person referred)
* insert Search(subject, Task-subject, reference, Person referred)
* insert Search(focus, Task-focus, reference, Referral being followed)
* insert Search(authored-on, Task-authored-on, date, When the task was made)
* insert Search(modified, Task-modified, date, When it last changed)
* rest.resource[=].searchInclude[+] = "Task:focus"
* rest.resource[=].searchInclude[+] = "Task:owner"
* rest.resource[=].searchInclude[+] = "Task:requester"
* rest.resource[=].searchInclude[+] = "Task:patient"
* rest.resource[=].searchInclude[+] = "Task:subject"

RuleSet: ConsentType
* insert RecordType(Consent)
* insert Supports(sharing-consent)
* insert Search(identifier, clinical-identifier, token, Number of the consent)
* insert Search(patient, clinical-patient, reference, Person who agreed or refused)
* insert Search(status, Consent-status, token, Whether it is in force)
* insert Search(category, Consent-category, token, Kind of consent)
* insert Search(date, clinical-date, date, When it was given)
* rest.resource[=].searchInclude[+] = "Consent:patient"

RuleSet: ConditionType
* insert RecordType(Condition)
* insert Supports(support-need)
* insert Search(identifier, clinical-identifier, token, Number of the need)
* insert Search(patient, clinical-patient, reference, Person)
* insert Search(subject, Condition-subject, reference, Person)
* insert Search(clinical-status, Condition-clinical-status, token, Whether the need still exists)
* insert Search(code, clinical-code, token, Which need)
* insert Search(category, Condition-category, token, Kind of need)
* insert Search(recorded-date, Condition-recorded-date, date, When it was written down)
* rest.resource[=].searchInclude[+] = "Condition:patient"
* rest.resource[=].searchInclude[+] = "Condition:subject"

RuleSet: FlagType
* insert RecordType(Flag)
* insert Supports(risk-flag)
* insert Supports(individual-requirement)
* insert Search(identifier, Flag-identifier, token, Number of the flag)
* insert Search(patient, clinical-patient, reference, Person)
* insert Search(subject, Flag-subject, reference, Person)
* insert Search(date, clinical-date, date, When it holds)
* rest.resource[=].searchInclude[+] = "Flag:patient"
* rest.resource[=].searchInclude[+] = "Flag:subject"
