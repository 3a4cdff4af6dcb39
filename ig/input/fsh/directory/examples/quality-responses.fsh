RuleSet: CheckAnswered(check, answer, evidence)
* item[+].linkId = "{check}"
* item[=].item[+].linkId = "{check}-answer"
* item[=].item[=].answer.valueCoding = CheckAnswer#{answer}
* item[=].item[+].linkId = "{check}-evidence"
* item[=].item[=].answer.valueString = {evidence}

RuleSet: ValidUntil(check, day)
* item[=].item[+].linkId = "{check}-expires"
* item[=].item[=].answer.valueDate = "{day}"

RuleSet: Signed(who, name, day)
* item[+].linkId = "signed-{who}"
* item[=].item[+].linkId = "signed-{who}-name"
* item[=].item[=].answer.valueString = {name}
* item[=].item[+].linkId = "signed-{who}-on"
* item[=].item[=].answer.valueDate = "{day}"

RuleSet: AgreedToConnect
* item[+].linkId = "agree-to-connect"
* item[=].answer.valueBoolean = true

Instance: quality-money-advice
InstanceOf: AssessmentResponse
Usage: #example
Title: "Quality prompts of Harbourton Money Advice"
Description: "Prompt sheet 1, gone through with a charity; one action is open, and the line manager decided."
* questionnaire = "https://socialprescribing.example/fhir/Questionnaire/provider-quality-assurance"
* status = #completed
* subject = Reference(charity-money-advice)
* authored = "2026-06-30T15:00:00+01:00"
* author = Reference(link-worker-ellie)
* insert CheckAnswered(governing-document, in-place, [["Charity and company numbers"]])
* insert CheckAnswered(accounts, in-place, [["Accounts of 2025"]])
* insert CheckAnswered(liability-insurance, in-place, [["Certificate seen"]])
* insert ValidUntil(liability-insurance, 2027-03-31)
* insert CheckAnswered(safeguarding, in-place, [["Policy, and a trustee who leads on it"]])
* insert CheckAnswered(food-handling, not-needed, [["No food is served"]])
* insert CheckAnswered(first-aid, in-progress, [["Two volunteers are booked on a course"]])
* item[+].linkId = "action"
* item[=].item[+].linkId = "action-what"
* item[=].item[=].answer.valueString = "First aid course"
* item[=].item[+].linkId = "action-by"
* item[=].item[=].answer.valueDate = "2026-09-30"
* insert AgreedToConnect
* item[+].linkId = "line-manager"
* item[=].item[+].linkId = "line-manager-agrees"
* item[=].item[=].answer.valueBoolean = true
* item[=].item[+].linkId = "line-manager-name"
* item[=].item[=].answer.valueString = "Jo Carter"
* item[=].item[+].linkId = "line-manager-on"
* item[=].item[=].answer.valueDate = "2026-06-30"
* item[=].item[+].linkId = "line-manager-why"
* item[=].item[=].answer.valueString = "First aid is booked, and the office is beside the surgery."
* insert Signed(organisation, "Ruth Bell", 2026-06-30)
* insert Signed(link-worker, "Ellie Marsh", 2026-06-30)

Instance: quality-lunch-club
InstanceOf: AssessmentResponse
Usage: #example
Title: "Quality prompts of the lunch club"
Description: "Prompt sheet 2 for a small group; it relies on the venue's insurance, and has no bank account."
* questionnaire = "https://socialprescribing.example/fhir/Questionnaire/community-group-quality-assurance"
* status = #completed
* subject = Reference(community-group-lunch-club)
* authored = "2026-09-22T12:30:00+01:00"
* author = Reference(link-worker-ellie)
* insert CheckAnswered(liability-cover, in-place, [["The chapel's certificate"]])
* insert ValidUntil(liability-cover, 2027-01-31)
* insert CheckAnswered(new-members, in-place, [["Pat meets everybody at the door"]])
* insert CheckAnswered(bank-account, not-needed, [["The cash box is counted by two people"]])
* insert AgreedToConnect
* insert Signed(organisation, "Pat Lowe", 2026-09-22)
* insert Signed(link-worker, "Ellie Marsh", 2026-09-22)

Instance: confidence-lunch-club
InstanceOf: AssessmentResponse
Usage: #example
Title: "How the lunch club copes"
Description: "The six-monthly survey: the club was stretched, and says why."
* questionnaire = "https://socialprescribing.example/fhir/Questionnaire/community-group-confidence"
* status = #completed
* subject = Reference(community-group-lunch-club)
* authored = "2026-11-10T09:00:00Z"
* author = Reference(community-group-lunch-club)
* item[+].linkId = "connected"
* item[=].answer.valueInteger = 9
* item[+].linkId = "coped"
* item[=].answer.valueCoding = AgreementAnswer#neither
* item[+].linkId = "why-not"
* item[=].answer.valueString = "Three came in one week, and one needed help with the stairs."
* item[+].linkId = "volunteers"
* item[=].answer.valueInteger = 5
* item[+].linkId = "gaps"
* item[=].answer.valueString = "Nothing for men who do not like sitting at tables."
* item[+].linkId = "support-needed"
* item[=].answer.valueString = "A second cooker."

Instance: catch-up-lunch-club
InstanceOf: AssessmentResponse
Usage: #example
Title: "A talk with the lunch club"
Description: "The catch-up after the survey: what was hard, and what comes of it."
* questionnaire = "https://socialprescribing.example/fhir/Questionnaire/community-group-catch-up"
* status = #completed
* subject = Reference(community-group-lunch-club)
* authored = "2026-11-17T12:45:00Z"
* author = Reference(link-worker-ellie)
* item[+].linkId = "how-it-goes"
* item[=].answer.valueString = "The new people are welcome; two more helpers would do."
* item[+].linkId = "agreed-steps"
* item[=].answer.valueString = "Not more than one new person a week until spring."
