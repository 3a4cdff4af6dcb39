// The answer becomes a part of an extension.
RuleSet: PartBecomes(extension, part)
* item[=].item[=].definition = "https://socialprescribing.example/fhir/StructureDefinition/{extension}#Extension.extension:{part}"

RuleSet: PlanFormAgreement
* insert GroupQuestion(agreed, boolean, [["I agree with this plan"]])
* insert PartBecomes(plan-agreement, agreed)
* insert GroupQuestion(agreed-by, string, [["Who agreed for me, if it was not me"]])
* insert PartBecomes(plan-agreement, by)
* insert GroupQuestion(agreed-on, date, [["When"]])
* insert PartBecomes(plan-agreement, on)
* insert GroupQuestion(not-agreed-reason, text, [["Why I do not agree"]])
* insert PartBecomes(plan-agreement, reason)
* item[=].item[=].required = true
* item[=].item[=].enableWhen.question = "agreed"
* item[=].item[=].enableWhen.operator = #=
* item[=].item[=].enableWhen.answerBoolean = false

// A permission becomes a consent of its own: a yes permits, a no denies.
RuleSet: PermissionQuestion(linkId, text)
* insert GroupQuestion(permission-{linkId}, boolean, [[{text}]])
* item[=].item[=].definition = "https://socialprescribing.example/fhir/StructureDefinition/sharing-consent#Consent.provision.purpose"
* item[=].item[=].code = Permission#{linkId}

RuleSet: PlanFormPartTwo
* insert Question(part-two, group, [["Part two: after six months"]])
* insert GroupQuestion(what-changed, text, [["What has changed for me"]])
* insert PartBecomes(what-changed, words)
* insert GroupQuestion(changed-on, date, [["When we talked about it"]])
* insert PartBecomes(what-changed, on)
* insert PermissionQuestion(story, [["You may tell my story, without my name"]])
* insert PermissionQuestion(survey, [["You may ask me how satisfied I was"]])
* insert PermissionQuestion(evaluation, [["You may ask me again later and compare"]])
