// Questions of the two forms that carry what PRSB asks for in words.

RuleSet: FormOf(id, name, title)
* url = "https://socialprescribing.example/fhir/Questionnaire/{id}"
* version = "0.1.0"
* name = "{name}"
* title = "{title}"
* status = #active
* experimental = false
* subjectType = #Patient
* copyright = "Headings after the PRSB Social Prescribing Information Standard v1.1, licensed under the Open Government Licence v3.0."

RuleSet: Ask(linkId, type, question)
* item[+]
  * linkId = "{linkId}"
  * type = #{type}
  * text = {question}

RuleSet: AskWithin(linkId, type, question)
* item[=].item[+]
  * linkId = "{linkId}"
  * type = #{type}
  * text = {question}
