Extension: ReviewDate
Id: review-date
Title: "Review date"
Description: "The day on which the plan, or one activity of it, is looked at again. F50, F54; PRSB section 19."
* insert Stable
* insert ExtensionOn(CarePlan)
* insert ExtensionOn(CarePlan.activity.detail)
* ^purpose = "Send it with every plan that is agreed, so that a review falls due. After the review, send the next date."
* value[x] 1..
* value[x] only date
  * ^short = "The day"

Extension: ReviewResponsibility
Id: review-responsibility
Title: "Responsibility for review"
Description: "Who sees to it that the plan is looked at again. F54; PRSB section 19."
* insert Stable
* insert ExtensionOn(CarePlan)
* ^purpose = "Send it where the review is not the author's task, for example after the link worker has moved on."
* value[x] 1..
* value[x] only Reference(LinkWorker or CareOrganisation)
  * ^short = "The link worker or the service"

Extension: WhatChanged
Id: what-changed
Title: "What changed"
Description: "What the person says has changed since the plan began, told at a review. F51, F86."
* insert Stable
* insert ExtensionOn(CarePlan)
* ^purpose = "Send one for each review: part two of the plan asks after six months. Whether the person's story may be used, whether they may be surveyed and whether their data may go on being evaluated are consents, one each."
* extension contains on 1..1 and words 1..1
* extension[on]
  * ^short = "When they said it"
  * value[x] 1..
  * value[x] only date
    * ^short = "The day"
* extension[words]
  * ^short = "The person's words"
  * value[x] 1..
  * value[x] only string
    * ^short = "The words"

Extension: CareFunding
Id: care-funding
Title: "Care funding"
Description: "Who pays for what is in the plan, such as a personal health budget. F57; PRSB section 19, care funding source."
* insert Stable
* insert ExtensionOn(CarePlan)
* ^purpose = "Send it where money is attached to the plan: a personal health budget, a council, a grant. Most plans need none."
* value[x] 1..
* value[x] only string or Reference(CareOrganisation)
  * ^short = "In words, or the organisation that pays"
