// Who may come, who may send them, how they join, and what they pay.

Extension: EligibleAges
Id: eligible-ages
Title: "Eligible ages"
Description: "From which to which age in years a service takes people. F15."
* insert Stable
* insert ExtensionOn(HealthcareService.eligibility)
* ^purpose = "Leave out the end that is open: low 18 without high means adults of any age. Without the extension all ages are welcome."
* value[x] 1..
* value[x] only Range
  * low.code = #a
    * ^short = "Years"
  * high.code = #a
    * ^short = "Years"

Extension: WhoMayRefer
Id: who-may-refer
Title: "Who may refer"
Description: "Who may send a person to a service. F14, F19."
* insert Stable
* insert ExtensionOn(HealthcareService)
* ^purpose = "Send one for each kind of sender that the service accepts. A link worker sees from it whether a referral is needed, and a person whether they can simply turn up."
* value[x] 1..
* value[x] only CodeableConcept
* value[x] from ReferrerKinds (extensible)
  * ^short = "A kind of sender"

CodeSystem: ReferrerKind
Id: referrer-kind
Title: "Kind of referrer"
Description: "Kinds of sender that a service accepts. F14, F19."
* insert LocalCodes
* #self "The person" "Come yourself, or get in touch yourself."
* #family-or-carer "Family or carer" "Somebody close may ask for the person."
* #link-worker "Link worker" "A link worker or sister role refers."
* #health-professional "Health professional" "A doctor, nurse, therapist or pharmacist refers."
* #any-professional "Any professional" "Whoever supports the person at work refers."

ValueSet: ReferrerKinds
Id: referrer-kind
Title: "Kinds of referrer"
Description: "Who may send a person to a service."
* insert Stable
* include codes from system ReferrerKind

Extension: HowToJoin
Id: how-to-join
Title: "How to join"
Description: "How one joins a service, in words."
* insert Stable
* insert ExtensionOn(HealthcareService)
* ^purpose = "Say what a person has to do, as you would tell them: 'Ring Pat the day before' or 'Just come along'. Open Referral UK calls it the application process."
* value[x] 1..
* value[x] only string
  * ^short = "The words"

Extension: CostOption
Id: cost-option
Title: "Cost option"
Description: "What a service costs: one price, and for whom or what."
* insert Stable
* insert ExtensionOn(HealthcareService)
* ^purpose = "Send one for each price. serviceProvisionCode says at a glance whether it is free; this says how much. Words are enough where no amount is fixed, such as a donation."
* obeys cost-says-something
* extension contains option 0..1 and amount 0..1 and description 0..1 and valid 0..1
* extension[option]
  * ^short = "For whom or what: adult, concession, each session"
  * value[x] 1..
  * value[x] only string
    * ^short = "The name of the price"
* extension[amount]
  * ^short = "How much"
  * value[x] 1..
  * value[x] only Money
    * ^short = "The amount, with its currency"
* extension[description]
  * ^short = "The price in words"
  * value[x] 1..
  * value[x] only string
    * ^short = "The words"
* extension[valid]
  * ^short = "From when until when the price holds"
  * value[x] 1..
  * value[x] only Period
    * ^short = "The period"

Invariant: cost-says-something
Description: "A cost option has an amount, words or the name of a price."
Severity: #error
Expression: "extension.exists(url in ('option' | 'amount' | 'description'))"
