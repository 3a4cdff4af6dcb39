RuleSet: AgreementOption(answer)
* item[=].answerOption[+].valueCoding = AgreementAnswer#{answer}

RuleSet: CapacityOption(state)
* item[=].answerOption[+].valueCoding = CapacityState#{state}

RuleSet: AskedWhenNotCoping(index, answer)
* item[=].enableWhen[{index}].question = "coped"
* item[=].enableWhen[{index}].operator = #=
* item[=].enableWhen[{index}].answerCoding = AgreementAnswer#{answer}

RuleSet: NotNegative
* item[=].extension[0].url = "http://hl7.org/fhir/StructureDefinition/minValue"
* item[=].extension[0].valueInteger = 0

Instance: community-group-confidence
InstanceOf: Questionnaire
Usage: #definition
Title: "Confidence of community groups"
Description: "Asked of every group every six months: how it copes with the people who come to it."
* insert Form(community-group-confidence, CommunityGroupConfidence, "Confidence of community groups")
* subjectType[0] = #Organization
* subjectType[+] = #HealthcareService
* description = "A few questions, so that a group answers in five minutes. What it says about its capacity becomes the capacity of its service; otherwise no answer changes anything by itself. A group that does not cope is no failure of the group: it needs people, room or money, or fewer referrals. The questions are in the words of this guide. F80, F79."
* insert Question(connected, integer, [["How many people came to you through link workers in the last six months?"]])
* item[=].required = true
* insert NotNegative
* insert Question(coped, choice, [["How far do you agree? We coped well with the people who came to us."]])
* item[=].required = true
* insert AgreementOption(strongly-agree)
* insert AgreementOption(agree)
* insert AgreementOption(neither)
* insert AgreementOption(disagree)
* insert AgreementOption(strongly-disagree)
* insert Question(why-not, text, "What made it hard?")
* item[=].enableBehavior = #any
* insert AskedWhenNotCoping(0, neither)
* insert AskedWhenNotCoping(1, disagree)
* insert AskedWhenNotCoping(2, strongly-disagree)
* insert Question(capacity, choice, [["Can you take people at present?"]])
* insert CapacityOption(accepting)
* insert CapacityOption(waiting-list)
* insert CapacityOption(full)
* insert Question(weeks-of-wait, integer, [["How many weeks does a person wait?"]])
* item[=].enableWhen[0].question = "capacity"
* item[=].enableWhen[0].operator = #=
* item[=].enableWhen[0].answerCoding = CapacityState#waiting-list
* insert NotNegative
* insert Question(volunteers, integer, "How many volunteers do you have now?")
* insert NotNegative
* insert Question(gaps, text, [["What do people look for here and not find?"]])
* insert Question(support-needed, text, "What support would help you?")
