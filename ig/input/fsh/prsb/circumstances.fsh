Instance: circumstances
InstanceOf: Questionnaire
Usage: #definition
Title: "Circumstances"
Description: "How a person lives, and what services they have, under the headings of PRSB sections 12, 13 and 15, in words."
* insert FormOf(circumstances, Circumstances, Circumstances)
* description = "For what a link worker needs to know about somebody's life and no code says better. Every question may be left out; ask only what the support needs, and leave out what the GP record holds, such as smoking or alcohol: where it is a risk to know of, send a risk flag. F28, F56."
* insert Ask(household, text, [["Who lives with you?"]])
* insert Ask(occupation, text, [["What do you do, or what did you do, for a living?"]])
* insert Ask(education, text, [["What have you learnt, and what would you like to learn?"]])
* insert Ask(lifestyle, text, [["How do you like to live: habits, food, movement, interests?"]])
* insert Ask(social-circumstances, text, [["How are things with money, family and neighbours?"]])
* insert Ask(access, text, [["How do people get in when they visit you?"]])
* insert Ask(dependants, text, [["Who depends on you?"]])
* insert Ask(accommodation, text, [["What kind of home do you live in?"]])
* insert Ask(household-environment, text, [["How is your home: heating, stairs, repair?"]])
* insert Ask(services-and-care, group, [["Services and care that you have now"]])
* item[=].repeats = true
* insert AskWithin(care-name, string, [["Name of the service"]])
* insert AskWithin(care-type, string, [["What kind of service"]])
* insert AskWithin(care-start, date, [["Since when"]])
* insert AskWithin(care-end, date, [["Until when"]])
* insert AskWithin(care-council, string, [["Which council"]])
* insert AskWithin(care-council-code, string, [["The council's ODS code"]])
* insert AskWithin(care-funding, string, [["Who pays"]])
* insert Ask(pregnant, boolean, [["Are you pregnant?"]])
* insert Ask(expected-delivery, date, [["When is the child expected?"]])
