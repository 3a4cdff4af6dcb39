Instance: about-me
InstanceOf: Questionnaire
Usage: #definition
Title: "About me"
Description: "What a person wants those who support them to know, under the seven headings of PRSB section 3."
* insert FormOf(about-me, AboutMe, About me)
* description = "Written by the person, alone or with help, and theirs to change. Every question may be left out. Send it with a referral when the link worker cannot read it elsewhere. F16, F50, F52."
* insert Ask(most-important, text, [["What is most important to me"]])
* insert Ask(important-people, text, [["People who are important to me"]])
* insert Ask(communication, text, [["How I communicate, and how to communicate with me"]])
* insert Ask(wellness, text, [["My wellness"]])
* insert Ask(please-do, text, [["Please do, and please don't"]])
* insert Ask(how-to-support, text, [["How and when to support me"]])
* insert Ask(also-worth-knowing, text, [["Also worth knowing about me"]])
* insert Ask(supported-by, string, [["Who helped me to write this"]])
* insert Ask(multimedia, url, [["Where to find a film or recording of me telling it"]])
