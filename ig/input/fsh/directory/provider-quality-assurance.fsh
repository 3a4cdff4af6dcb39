Instance: provider-quality-assurance
InstanceOf: Questionnaire
Usage: #definition
Title: "Quality prompts for providers"
Description: "Prompt sheet 1: what a link worker and an organisation that gives services go through together before people are connected to it."
* insert Form(provider-quality-assurance, ProviderQualityAssurance, "Quality prompts for providers")
* subjectType[0] = #Organization
* subjectType[+] = #HealthcareService
* description = "Gone through in a conversation, once a year and when the leader changes. The prompts help both sides; they are no test that one fails, and what does not apply is 'not needed'. The questions are in the words of this guide. F72, F74, F75, F77."
* insert Check(governing-document, [["A charity or company number, or a governing document"]])
* insert Check(accounts, [["The latest accounts; for a new organisation, bank or management accounts"]])
* insert Check(liability-insurance, [["A certificate of public liability insurance"]])
* insert Check(safeguarding, [["A safeguarding policy for adults and children, and somebody who is responsible for it"]])
* insert Check(dbs-checks, [["DBS checks for the roles that need them"]])
* insert Check(data-protection, [["A way of keeping people's data private and safe"]])
* insert Check(health-and-safety, [["A health and safety policy"]])
* insert Check(risk-assessment, [["Risk assessments for what is offered, and where"]])
* insert Check(food-handling, [["Food hygiene, where food is served"]])
* insert Check(equality, [["An equality policy, and ways to include everyone"]])
* insert Check(recruitment, [["A way of choosing staff and volunteers safely"]])
* insert Check(training, [["Training for staff and volunteers"]])
* insert Check(first-aid, [["First aid: somebody trained, or a plan"]])
* insert Check(complaints, [["A way to complain, and to have it put right"]])
* insert Check(accountability, [["Who answers for what, and to whom, written down"]])
* insert Check(supervision, [["Supervision for paid staff who work with people, and somebody to turn to"]])
* insert Check(volunteer-support, [["Support and protection for volunteers, with their expenses paid"]])
* insert ActionsAndSignatures
