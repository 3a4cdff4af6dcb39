// What a questionnaire says about itself.
RuleSet: Form(id, name, title)
* url = "https://socialprescribing.example/fhir/Questionnaire/{id}"
* version = "0.1.0"
* name = "{name}"
* title = {title}
* status = #active
* experimental = false

// Questions, named by their depth: a question of the form, of a group, of a group in a part.
RuleSet: Question(linkId, type, text)
* item[+].linkId = "{linkId}"
* item[=].text = {text}
* item[=].type = #{type}

RuleSet: GroupQuestion(linkId, type, text)
* item[=].item[+].linkId = "{linkId}"
* item[=].item[=].text = {text}
* item[=].item[=].type = #{type}

RuleSet: PartQuestion(linkId, type, text)
* item[=].item[=].item[+].linkId = "{linkId}"
* item[=].item[=].item[=].text = {text}
* item[=].item[=].item[=].type = #{type}

// One choice of a question, with what it counts.
RuleSet: ScoredOption(option, score)
* item[=].answerOption[+].valueCoding = {option}
* item[=].answerOption[=].valueCoding.extension[0].url = "http://hl7.org/fhir/StructureDefinition/ordinalValue"
* item[=].answerOption[=].valueCoding.extension[0].valueDecimal = {score}

// Something that an organisation has in place, with what was seen and until when it holds.
RuleSet: Check(linkId, text)
* insert Question({linkId}, group, [[{text}]])
* insert GroupQuestion({linkId}-answer, choice, [["Is it in place?"]])
* item[=].item[=].required = true
* item[=].item[=].answerValueSet = Canonical(CheckAnswers)
* insert GroupQuestion({linkId}-evidence, string, [["What was seen"]])
* insert GroupQuestion({linkId}-expires, date, [["Valid until"]])

// The end of a sheet: what is still to do, whether both sides go on, and who says so.
RuleSet: ActionsAndSignatures
* insert Question(notes, text, [["Notes"]])
* insert Question(action, group, [["What is still to be done"]])
* item[=].repeats = true
* insert GroupQuestion(action-what, string, [["What"]])
* item[=].item[=].required = true
* insert GroupQuestion(action-who, string, [["Who does it"]])
* insert GroupQuestion(action-by, date, [["By when"]])
* insert Question(agree-to-connect, boolean, [["We agree that people are connected to this organisation"]])
* item[=].required = true
* insert LineManager
* insert Question(review-date, date, [["When we look at this again: in a year, or when the leader changes"]])
* insert Signature(organisation, [["Signed for the organisation"]])
* insert Signature(link-worker, [["Signed by the link worker, or by who decided instead"]])

// Asked only where the link worker does not agree; agree-to-connect then says what was decided.
RuleSet: LineManager
* insert Question(line-manager, group, [["The link worker did not agree: what the line manager decided"]])
* insert GroupQuestion(line-manager-agrees, boolean, [["People are connected to this organisation"]])
* item[=].item[=].required = true
* insert GroupQuestion(line-manager-name, string, [["Name"]])
* item[=].item[=].required = true
* insert GroupQuestion(line-manager-on, date, [["Date"]])
* item[=].item[=].required = true
* insert GroupQuestion(line-manager-why, text, [["Why"]])

RuleSet: Signature(who, text)
* insert Question(signed-{who}, group, [[{text}]])
* insert GroupQuestion(signed-{who}-name, string, [["Name"]])
* item[=].item[=].required = true
* insert GroupQuestion(signed-{who}-role, string, [["Role"]])
* insert GroupQuestion(signed-{who}-on, date, [["Date"]])
* item[=].item[=].required = true
