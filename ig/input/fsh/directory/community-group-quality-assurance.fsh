Instance: community-group-quality-assurance
InstanceOf: Questionnaire
Usage: #definition
Title: "Quality prompts for community groups"
Description: "Prompt sheet 2: the short sheet for small groups that are led by volunteers."
* insert Form(community-group-quality-assurance, CommunityGroupQualityAssurance, "Quality prompts for community groups")
* subjectType[0] = #Organization
* subjectType[+] = #HealthcareService
* description = "Gone through in a conversation, once a year and when the leader changes. It supports small groups and never shuts them out: what does not apply is 'not needed', and a group may rely on its venue. The questions are in the words of this guide. F73, F74, F75."
* insert Check(liability-cover, [["Liability cover: the group's own, or the venue's"]])
* insert Check(vulnerable-people, [["A way of looking after people who may be vulnerable, with DBS checks where a role needs them"]])
* insert Check(data-protection, [["People's details are kept private and safe"]])
* insert Check(risk-assessment, [["Somebody has thought about what could go wrong, and where"]])
* insert Check(inclusion, [["Everyone who could come is welcome, and can get in"]])
* insert Check(new-members, [["A way of welcoming new members and volunteers"]])
* insert Check(governing-document, [["A constitution or a page that says what the group is for"]])
* insert Check(bank-account, [["A bank account, where the group handles money"]])
* insert ActionsAndSignatures
