Instance: analyst
InstanceOf: CapabilityStatement
Usage: #definition
Title: "Analyst"
Description: "What a system for returns and evaluation does: it reads events by their dates, and writes nothing."
* insert Actor(analyst, Analyst)
* title = "Analyst"
* description = "A system that counts: reads referrals, contacts, measures and outcomes by the dates on which they happened."
* rest.documentation = "Reads only, where a server has no login or the token is the operator's: an actor analyst sees no person. Counts events by their own dates, never by the state of today, so that a period that has ended gives the same count again. Reads new and changed records by _lastUpdated and follows the next links."
* insert Counted(ServiceRequest, referral-request, Offers\, referrals and onward referrals\, each once)
* insert Supports(referral-offer)
* insert Supports(onward-referral)
* insert Finds(authored, date, SHALL)
* insert Finds(intent, token, SHALL)
* insert Finds(source, token, SHALL)
* insert Finds(category, token, SHALL)
* insert Counted(Task, referral-task, Outcomes and times; earlier versions tell when each state was reached)
* insert Does(history-instance, SHOULD)
* insert Finds(status, token, SHALL)
* insert Finds(authored-on, date, SHOULD)
* insert Counted(Encounter, link-worker-contact, Contacts\, minutes and missed contacts)
* insert Finds(date, date, SHALL)
* insert Finds(mode, token, SHALL)
* insert Finds(outcome, token, SHALL)
* insert Counted(Communication, signpost, Signposts\, counted apart from referrals)
* insert Finds(sent, date, SHALL)
* insert Counted(Observation, wellbeing-observation, Scores)
* insert Finds(code, token, SHALL)
* insert Finds(date, date, SHALL)
* insert Counted(Goal, support-goal, Goals and what became of them)
* insert Finds(achievement-status, token, SHOULD)
* insert Counted(PractitionerRole, link-worker, Link workers and full-time equivalents on a day)
* insert Finds(date, date, SHALL)
* insert Finds(role, token, SHALL)
* insert Counted(Organization, care-organisation, Who refers and who supports)
* insert Finds(type, token, SHOULD)
* insert Works(Measure, SHALL, [[Returns, which the server counts: the operation evaluate-measure]])
* insert Does(read, SHALL)
* insert Does(search-type, SHALL)

RuleSet: Counted(type, profile, documentation)
* insert Works({type}, SHALL, [[{documentation}]])
* insert Supports({profile})
* insert Does(read, SHALL)
* insert Does(search-type, SHALL)
* insert Finds(_lastUpdated, date, SHALL)
