// The result that the licensed tool gives, never its questions.

Instance: pam
InstanceOf: Questionnaire
Usage: #definition
Title: "PAM result"
Description: "Score and level of the Patient Activation Measure as the licensed tool gave them, and what has to be recorded beside them. F82, F83, F84, F87."
* insert Form(pam, PamResult, "PAM result")
* subjectType = #Patient
* description = "Copied from the licensed tool: the score with its decimals, and the level, which is never worked out again. The questions of the tool are not part of this guide. Asked every six months, and not within three months; if it was, say why."
* copyright = "Patient Activation Measure® is owned by Insignia Health. This form holds results only."
* insert AskedFrom(first-contact, 15)
* insert AskedBetween(0, 1)
* insert AskedBetween(3, 6)
* insert AskedBetween(9, 12)
* insert UnsuitableByAnswer(exclusion)
* insert Scored([[$SCT#925431000000109]], score, higher-is-better)
* insert Called(PAM score)
* insert MeaningfulFrom(3)
* insert NotWithin(3)
* insert Scored([[$SCT#962851000000103 "Patient Activation Measure Level"]], level, higher-is-better)
* insert Called(PAM level)
* insert Question(score, decimal, [["Score, with its decimals"]])
* item[=].required = true
* item[=].extension[0].url = "http://hl7.org/fhir/StructureDefinition/minValue"
* item[=].extension[=].valueDecimal = 0
* item[=].extension[+].url = "http://hl7.org/fhir/StructureDefinition/maxValue"
* item[=].extension[=].valueDecimal = 100
* insert Question(level, integer, [["Level, as the tool gave it"]])
* item[=].required = true
* item[=].extension[0].url = "http://hl7.org/fhir/StructureDefinition/minValue"
* item[=].extension[=].valueInteger = 1
* item[=].extension[+].url = "http://hl7.org/fhir/StructureDefinition/maxValue"
* item[=].extension[=].valueInteger = 4
* insert Question(version, string, [["Version of the tool"]])
* insert Question(licence, string, [["Reference of the licence"]])
* insert Question(retest-reason, string, [["If the person answered within the last three months: why again"]])
* insert Question(exclusion, choice, [["Does anything speak against using PAM with this person?"]])
* item[=].repeats = true
* item[=].answerValueSet = Canonical(PamExclusions)
* insert Question(exclusion-reason, string, [["If so: why it was used all the same"]])

CodeSystem: PamExclusion
Id: pam-exclusion
Title: "PAM exclusion"
Description: "What speaks against using the Patient Activation Measure with somebody. F83."
* insert LocalCodes
* #severe-mental-illness "Severe mental illness" "The person has a severe mental illness."
* #dementia "Dementia" "The person has dementia."
* #learning-disability "Learning disability" "The person has a learning disability; in one place the guidance says moderate to severe, in another it does not."
* #limited-english "Limited English" "The person's English does not suffice for the questions."
* #low-literacy "Literacy below level 1" "The person reads below level 1, a reading age of about twelve."
* #no-health-need "No health need" "There is no health need, and none is to be expected."

ValueSet: PamExclusions
Id: pam-exclusion
Title: "PAM exclusions"
Description: "What speaks against using the Patient Activation Measure with somebody."
* insert Stable
* include codes from system PamExclusion
