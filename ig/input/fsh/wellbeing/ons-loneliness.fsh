RuleSet: LonelinessItem(linkId, text)
* insert Question({linkId}, choice, [[{text}]])
* item[=].required = true
* insert ScoredOption(LonelinessAnswer#hardly-ever-or-never, 1)
* insert ScoredOption(LonelinessAnswer#some-of-the-time, 2)
* insert ScoredOption(LonelinessAnswer#often, 3)

Instance: ons-loneliness
InstanceOf: Questionnaire
Usage: #definition
Title: "ONS loneliness"
Description: "The four questions on loneliness that the Office for National Statistics recommends for adults."
* insert Form(ons-loneliness, OnsLoneliness, "ONS loneliness")
* subjectType = #Patient
* description = "Three items of the UCLA scale and one direct question, for people of 16 and over; there is another version for children. The three items count 1 to 3 each, in total 3 to 9, lower is better. The direct question stands alone. Where a question carries the extension not-confirmed, check its wording against the publication of ONS before use."
* copyright = "The harmonised set: Crown copyright. Contains public sector information licensed under the Open Government Licence v3.0. The first three items come from the UCLA Loneliness Scale."
* insert Scored([[Measure#loneliness-ucla3-total "Loneliness, three-item total"]], lack-companionship, lower-is-better)
* insert CountsToo(left-out)
* insert CountsToo(isolated)
* insert ScoredEitherWay([[Measure#loneliness-direct "Loneliness, direct question"]], lonely)
* insert Question(introduction, display, [["The next four questions are about relationships with others. For each one, please say how often (if at all) you feel that way."]])
* insert LonelinessItem(lack-companionship, [["How often do you feel that you lack companionship?"]])
* insert LonelinessItem(left-out, [["How often do you feel left out?"]])
* insert LonelinessItem(isolated, [["How often do you feel isolated from others?"]])
* insert Question(lonely, choice, [["How often do you feel lonely?"]])
* item[=].extension[0].url = "https://socialprescribing.example/fhir/StructureDefinition/not-confirmed"
* item[=].extension[0].valueString = "The five answers are worded from general knowledge; check them against the harmonised principle of ONS."
* item[=].code = Measure#loneliness-direct
* item[=].required = true
* item[=].answerOption[+].valueCoding = LonelinessAnswer#often-or-always "Often or always"
* item[=].answerOption[+].valueCoding = LonelinessAnswer#some-of-the-time "Some of the time"
* item[=].answerOption[+].valueCoding = LonelinessAnswer#occasionally "Occasionally"
* item[=].answerOption[+].valueCoding = LonelinessAnswer#hardly-ever "Hardly ever"
* item[=].answerOption[+].valueCoding = LonelinessAnswer#never "Never"

CodeSystem: LonelinessAnswer
Id: loneliness-answer
Title: "Loneliness answer"
Description: "Answers to the questions on loneliness of the Office for National Statistics."
* insert LocalCodes
* #hardly-ever-or-never "Hardly ever or never" "Counts 1 in the three-item total."
* #some-of-the-time "Some of the time" "Counts 2 in the three-item total; also an answer to the direct question."
* #often "Often" "Counts 3 in the three-item total."
* #often-or-always "Often or always" "Answer to the direct question."
* #occasionally "Occasionally" "Answer to the direct question."
* #hardly-ever "Hardly ever" "Answer to the direct question."
* #never "Never" "Answer to the direct question."
