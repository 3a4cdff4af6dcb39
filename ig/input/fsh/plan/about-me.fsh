Extension: WhatMattersToMe
Id: what-matters-to-me
Title: "What matters to me"
Description: "What is most important to the person, in their own words. F50; PRSB section 3."
* insert Stable
* insert ExtensionOn(CarePlan)
* value[x] 1..
* value[x] only string
  * ^short = "The person's words"

Extension: HowToSupportMe
Id: how-to-support-me
Title: "How to support me"
Description: "How and when to support the person, and what to know about them. F50; PRSB section 3."
* insert Stable
* insert ExtensionOn(CarePlan)
* value[x] 1..
* value[x] only string
  * ^short = "The person's words"

Extension: ReviewDate
Id: review-date
Title: "Review date"
Description: "The day on which the plan is looked at again. F50, F54; PRSB section 19."
* insert Stable
* insert ExtensionOn(CarePlan)
* value[x] 1..
* value[x] only date
  * ^short = "The day"
