Instance: community-provider-system
InstanceOf: CapabilityStatement
Usage: #definition
Title: "Community provider's system"
Description: "What the system of a community service does: it sees the referrals made to it, answers them, says how they ended, and keeps its entry in the directory true."
* insert Actor(community-provider-system, CommunityProviderSystem)
* title = "Community provider's system"
* description = "The system of a community service or group: answers onward referrals and keeps its own entry in the directory."
* rest.documentation = "Small on purpose. Finds the tasks that it holds, accepts or declines each, and says at the end what came of it. Keeps its own entry in the directory up to date. A group without a system needs none of this: the link worker writes for it."
* insert Works(Task, SHALL, What it was asked for\, and its answer)
* insert Supports(referral-task)
* insert Does(read, SHALL)
* insert Does(update, SHALL)
* insert Does(search-type, SHALL)
* insert Finds(owner, reference, SHALL)
* insert Finds(status, token, SHALL)
* insert Brings(Task:focus)
* insert Brings(Task:patient)
* insert Works(ServiceRequest, SHALL, The onward referral\, with its handover terms)
* insert Supports(onward-referral)
* insert Does(read, SHALL)
* insert Does(search-type, SHALL)
* insert Finds(performer, reference, SHALL)
* insert Works(Patient, SHALL, Whom to contact)
* insert Supports(referred-person)
* insert Does(read, SHALL)
* insert Works(Flag, SHALL, Risks and requirements that the referral names)
* insert Supports(risk-flag)
* insert Supports(individual-requirement)
* insert Does(read, SHALL)
* insert Works(HealthcareService, SHOULD, Its own entry: opening\, capacity\, who may refer)
* insert Supports(community-service)
* insert Does(read, SHOULD)
* insert Does(update, SHOULD)
* insert Works(QuestionnaireResponse, SHOULD, The survey of the group's confidence and the quality prompts)
* insert Supports(assessment-response)
* insert Does(create, SHOULD)
* insert Works(Contract, MAY, By what it is paid)
* insert Supports(funding-agreement)
* insert Does(read, MAY)
* insert Does(search-type, MAY)
* insert Finds(subject, reference, MAY)
