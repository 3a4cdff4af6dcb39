Extension: MeasureSchedule
Id: measure-schedule
Title: "Measure schedule"
Description: "When an instrument is asked: from which day on, at which points, and for how long. Due lists follow from it. F81, F82, F83, F86."
* insert Stable
* insert ExtensionOn(Questionnaire)
* ^purpose = "Put it on a form that is asked again. Each point is due from its first day until the first day of the next point, or until the schedule ends; after by it is overdue. Whole days, weeks, months or years, counted by the calendar of England: a month after 31 January is 28 February."
* extension contains
    anchor 1..1 and
    point 1..* and
    until 1..1 and
    unsuitable 0..1
* extension[anchor] ^short = "The day from which it is counted"
* extension[anchor].value[x] 1..
* extension[anchor].value[x] only code
* extension[anchor].value[x] from ScheduleAnchors (required)
* extension[point] ^short = "A time at which it is asked, in order"
* extension[point].extension contains from 1..1 and by 1..1
* extension[point].extension[from] ^short = "After this time it is due"
* extension[point].extension[from].value[x] 1..
* extension[point].extension[from].value[x] only Duration
* extension[point].extension[by] ^short = "After this time it is overdue"
* extension[point].extension[by].value[x] 1..
* extension[point].extension[by].value[x] only Duration
* extension[until] ^short = "After this time nothing is asked any more"
* extension[until].value[x] 1..
* extension[until].value[x] only Duration
* extension[unsuitable] ^short = "The linkId of a question whose answer means that the instrument is not for the person"
* extension[unsuitable].value[x] 1..
* extension[unsuitable].value[x] only string

CodeSystem: ScheduleAnchor
Id: schedule-anchor
Title: "Schedule anchor"
Description: "The day from which the points of a schedule are counted."
* insert LocalCodes
* #referral "Referral" "The day on which the person was referred to the link worker service."
* #first-contact "First contact" "The day on which the person was first met or spoken with."

ValueSet: ScheduleAnchors
Id: schedule-anchor
Title: "Schedule anchors"
Description: "The days from which the points of a schedule can be counted."
* insert Stable
* include codes from system ScheduleAnchor

RuleSet: AskedFrom(anchor, months)
* extension[+].url = "https://socialprescribing.example/fhir/StructureDefinition/measure-schedule"
* extension[=].extension[0].url = "anchor"
* extension[=].extension[=].valueCode = #{anchor}
* extension[=].extension[+].url = "until"
* extension[=].extension[=].valueDuration = {months} 'mo' "months"

// Belongs to the AskedFrom before it; in months.
RuleSet: AskedBetween(from, by)
* extension[=].extension[+].url = "point"
* extension[=].extension[=].extension[0].url = "from"
* extension[=].extension[=].extension[=].valueDuration = {from} 'mo' "months"
* extension[=].extension[=].extension[+].url = "by"
* extension[=].extension[=].extension[=].valueDuration = {by} 'mo' "months"

RuleSet: UnsuitableByAnswer(linkId)
* extension[=].extension[+].url = "unsuitable"
* extension[=].extension[=].valueString = "{linkId}"
