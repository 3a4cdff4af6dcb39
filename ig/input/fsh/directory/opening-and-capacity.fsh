Extension: OpeningRule
Id: opening-rule
Title: "Opening rule"
Description: "Opening times that a weekly table cannot say, such as every second Tuesday or the first Friday of the month."
* insert Stable
* insert ExtensionOn(HealthcareService)
* insert ExtensionOn(Location)
* ^purpose = "Use availableTime for what happens every week. Use this for all else: the rule is the recurrence rule of RFC 5545, as Open Referral UK and calendars use it, and the description says the same to a person. A system that cannot read rules shows the description."
* obeys opening-rule-says-when and opening-rule-form
* extension contains
    rule 0..1 and starts 0..1 and opens 0..1 and closes 0..1 and valid 0..1 and description 0..1 and link 0..1 and place 0..1
* extension[rule]
  * ^short = "Recurrence rule of RFC 5545, such as FREQ=MONTHLY;BYDAY=1FR"
  * value[x] 1..
  * value[x] only string
    * ^short = "The rule"
* extension[starts]
  * ^short = "The first day, from which the rule counts"
  * value[x] 1..
  * value[x] only date
    * ^short = "The day"
* extension[opens]
  * ^short = "When it opens"
  * value[x] 1..
  * value[x] only time
    * ^short = "The time in England"
* extension[closes]
  * ^short = "When it closes"
  * value[x] 1..
  * value[x] only time
    * ^short = "The time in England"
* extension[valid]
  * ^short = "From when until when the rule holds, such as in term time"
  * value[x] 1..
  * value[x] only Period
    * ^short = "The period"
* extension[description]
  * ^short = "The times in words"
  * value[x] 1..
  * value[x] only string
    * ^short = "The words"
* extension[link]
  * ^short = "A page with the dates"
  * value[x] 1..
  * value[x] only url
    * ^short = "The page"
* extension[place]
  * ^short = "The place at which the rule holds, where the service has several"
  * value[x] 1..
  * value[x] only Reference(ServicePlace)
    * ^short = "One of the places in location"

Invariant: opening-rule-says-when
Description: "Opening times are given as a rule, in words, or by a page with the dates."
Severity: #error
Expression: "extension.exists(url in ('rule' | 'description' | 'link'))"

Invariant: opening-rule-form
Description: "A recurrence rule begins with FREQ and has parts such as BYDAY=TU, separated by semicolons."
Severity: #error
Expression: "extension.where(url = 'rule').all(value.matches('^FREQ=(DAILY|WEEKLY|MONTHLY|YEARLY)(;[A-Z]+=[0-9A-Z,+-]+)*$'))"

Extension: ServiceCapacity
Id: service-capacity
Title: "Service capacity"
Description: "Whether a service takes people, on the day that it said so. F78."
* insert Stable
* insert ExtensionOn(HealthcareService)
* ^purpose = "Send it whenever the group says how full it is, with the day on which it said so: yesterday's place may be gone. Leave weeks and places out when nobody knows them; nothing is assumed from silence."
* obeys full-means-no-places
* extension contains status 1..1 and weeksOfWait 0..1 and places 0..1 and asOf 1..1 and saidBy 0..1
* extension[status]
  * ^short = "accepting, waiting-list or full"
  * value[x] 1..
  * value[x] only code
  * value[x] from CapacityStates (required)
    * ^short = "The state"
* extension[weeksOfWait]
  * ^short = "How many weeks a person waits"
  * value[x] 1..
  * value[x] only unsignedInt
    * ^short = "Weeks"
* extension[places]
  * ^short = "How many places are free"
  * value[x] 1..
  * value[x] only unsignedInt
    * ^short = "Places"
* extension[asOf]
  * ^short = "On which day this was so"
  * value[x] 1..
  * value[x] only date
    * ^short = "The day"
* extension[saidBy]
  * ^short = "Who said so"
  * value[x] 1..
  * value[x] only string or Reference(CareOrganisation or LinkWorker)
    * ^short = "A name, or a record"

Invariant: full-means-no-places
Description: "A service that is full has no free places."
Severity: #error
Expression: "extension.exists(url = 'status' and value = 'full') implies extension.where(url = 'places').all(value = 0)"
