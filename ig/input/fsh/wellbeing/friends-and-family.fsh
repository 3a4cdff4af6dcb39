Instance: friends-and-family
InstanceOf: Questionnaire
Usage: #definition
Title: "Friends and Family Test"
Description: "How people found the service, in one question. F86, F92, F102."
* insert Form(friends-and-family, FriendsAndFamily, "Friends and Family Test")
* subjectType = #Patient
* description = "The question that NHS England asks in all its services since April 2020, and one in the person's own words. Asked at any time, best when support ends; nobody has to answer. What is written in words is read by the service and counted by nobody."
* copyright = "Crown copyright. Contains public sector information licensed under the Open Government Licence v3.0."
* insert ScoredEitherWay([[Measure#friends-and-family "Friends and Family Test"]], experience)
* insert Question(experience, choice, [["Overall, how was your experience of our service?"]])
* item[=].code = Measure#friends-and-family
* item[=].required = true
* item[=].answerOption[+].valueCoding = FriendsAndFamilyAnswer#very-good "Very good"
* item[=].answerOption[+].valueCoding = FriendsAndFamilyAnswer#good "Good"
* item[=].answerOption[+].valueCoding = FriendsAndFamilyAnswer#neither "Neither good nor poor"
* item[=].answerOption[+].valueCoding = FriendsAndFamilyAnswer#poor "Poor"
* item[=].answerOption[+].valueCoding = FriendsAndFamilyAnswer#very-poor "Very poor"
* item[=].answerOption[+].valueCoding = FriendsAndFamilyAnswer#dont-know "Don't know"
* insert Question(why, text, [["Please can you tell us why you gave your answer?"]])

CodeSystem: FriendsAndFamilyAnswer
Id: friends-and-family-answer
Title: "Friends and Family answer"
Description: "Answers to the question of the Friends and Family Test."
* insert LocalCodes
* #very-good "Very good" "Counts as satisfied."
* #good "Good" "Counts as satisfied."
* #neither "Neither good nor poor" "An answer in between."
* #poor "Poor" "Counts as not satisfied."
* #very-poor "Very poor" "Counts as not satisfied."
* #dont-know "Don't know" "An answer that is neither."
