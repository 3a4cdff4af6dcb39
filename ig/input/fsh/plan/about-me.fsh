RuleSet: PersonsWords
* insert Stable
* insert ExtensionOn(CarePlan)
* value[x] 1..
* value[x] only string
  * ^short = "The person's words"

Extension: WhatMattersToMe
Id: what-matters-to-me
Title: "What matters to me"
Description: "What is most important to the person, in their own words. F50; PRSB section 3."
* insert PersonsWords
* ^purpose = "Begin every plan with it. Write what the person says, as they say it."

Extension: HowToSupportMe
Id: how-to-support-me
Title: "How to support me"
Description: "How and when to support the person. F50; PRSB section 3."
* insert PersonsWords
* ^purpose = "Use it for what helps and what does not: when to ring, how to talk, whom to bring. A need that others must act on, such as an interpreter, is an individual requirement, too."

Extension: WhatToKnow
Id: what-to-know
Title: "What to know about me"
Description: "What people who help should know about the person. F50; PRSB section 3, also worth knowing about me."
* insert PersonsWords
* ^purpose = "Use it for what the person wants known about their life. It is not the place for risks, which are flags and are not printed on the person's copy."

Extension: ConditionsToKnow
Id: conditions-to-know
Title: "Conditions to know"
Description: "A health condition that those who help need to know about, in words. F50."
* insert PersonsWords
* ^purpose = "Send only what the person wants the groups that help them to know, in words that those groups understand. The clinical record stays with the GP."

Extension: WhatICanDo
Id: what-i-can-do
Title: "What I can do"
Description: "What the person will do themselves. F50."
* insert PersonsWords
* ^purpose = "Send one for each thing that the person says they can do, such as ringing a neighbour. What needs a day, a helper or a goal is an activity instead."

Extension: Strength
Id: strength
Title: "Strength"
Description: "What the person is good at and can build on. F53; PRSB section 19, strengths."
* insert Stable
* insert ExtensionOn(CarePlan)
* ^purpose = "Send one for each strength, in words; a code may stand beside them."
* value[x] 1..
* value[x] only CodeableConcept
  * ^short = "In words, with or without a code"
