CodeSystem: CheckAnswer
Id: check-answer
Title: "Check answer"
Description: "Whether something is in place. F72 to F74."
* insert LocalCodes
* #in-place "In place" "It is there, and was seen or told."
* #in-progress "In progress" "It is being made; what is still to do stands under the actions."
* #not-in-place "Not in place" "It is missing, and would be needed."
* #not-needed "Not needed" "It does not apply to what this organisation does."

ValueSet: CheckAnswers
Id: check-answer
Title: "Check answers"
Description: "Whether something is in place."
* insert Stable
* include codes from system CheckAnswer

CodeSystem: AgreementAnswer
Id: agreement-answer
Title: "Agreement answer"
Description: "How far somebody agrees with a statement, in five points. F80."
* insert LocalCodes
* #strongly-agree "Strongly agree" "5 of 5."
* #agree "Agree" "4 of 5."
* #neither "Neither agree nor disagree" "3 of 5."
* #disagree "Disagree" "2 of 5."
* #strongly-disagree "Strongly disagree" "1 of 5."
