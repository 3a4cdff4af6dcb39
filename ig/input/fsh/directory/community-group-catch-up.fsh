Instance: community-group-catch-up
InstanceOf: Questionnaire
Usage: #definition
Title: "Catch-up with a community group"
Description: "That a link worker and a group have talked, at least every six months: how it goes, and whether somebody else leads now."
* insert Form(community-group-catch-up, CommunityGroupCatchUp, "Catch-up with a community group")
* subjectType[0] = #Organization
* subjectType[+] = #HealthcareService
* description = "A note of a talk, not a check. Nothing in it has to be answered; that it was sent says that both have talked. When the leader has changed, the quality prompts are gone through again. The questions are in the words of this guide. F75, F77, F80."
* insert Question(how-it-goes, text, [["How it goes"]])
* insert Question(leader-since, date, [["If somebody else leads now: since when"]])
* insert Question(support-needed, text, [["What support would help"]])
* insert Question(agreed-steps, text, [["What we have agreed to do"]])
