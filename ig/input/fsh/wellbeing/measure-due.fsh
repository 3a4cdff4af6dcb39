Extension: MeasureDue
Id: measure-due
Title: "Measure due"
Description: "That a person is to be asked how they are: with which instrument, since when, by when, and for which referral. F81, F82, F86."
* insert Stable
* ^context[+].type = #element
* ^context[=].expression = "Bundle.entry.search"
* ^purpose = "Read it on each match of $measures-due, once for each instrument. The server works it out from the referral, the contacts and what was asked so far; it is never sent to a server."
* extension contains
    instrument 1..1 and
    title 1..1 and
    point 1..1 and
    from 1..1 and
    by 1..1 and
    until 1..1 and
    overdue 1..1 and
    referral 1..1
* extension[instrument] ^short = "The form, by its canonical address"
* extension[instrument].value[x] 1..
* extension[instrument].value[x] only canonical
* extension[title] ^short = "Its name for people"
* extension[title].value[x] 1..
* extension[title].value[x] only string
* extension[point] ^short = "Which time of its schedule it is, from 1"
* extension[point].value[x] 1..
* extension[point].value[x] only positiveInt
* extension[from] ^short = "The first day on which it was due"
* extension[from].value[x] 1..
* extension[from].value[x] only date
* extension[by] ^short = "The last day on which it is in time"
* extension[by].value[x] 1..
* extension[by].value[x] only date
* extension[until] ^short = "The day on which it is too late: the next point takes its place, or asking ends"
* extension[until].value[x] 1..
* extension[until].value[x] only date
* extension[overdue] ^short = "Whether it should have been asked by now"
* extension[overdue].value[x] 1..
* extension[overdue].value[x] only boolean
* extension[referral] ^short = "The referral for which it is asked"
* extension[referral].value[x] 1..
* extension[referral].value[x] only Reference(ReferralRequest)

// Stands after the type Organization in server.fsh.
RuleSet: MeasuresDueOperation
* rest.resource[=].operation[+].name = "measures-due"
* rest.resource[=].operation[=].definition = "https://socialprescribing.example/fhir/OperationDefinition/measures-due"
* rest.resource[=].operation[=].documentation = "Who is to be asked how they are at this service: a searchset of people, with what is due, since when and by when."

Instance: measures-due
InstanceOf: OperationDefinition
Usage: #definition
Title: "Measures due"
Description: "Who is due for which measure at a link worker service, since when and by when. F81, F82, F83, F86."
* insert Operation(measures-due, MeasuresDue, Measures due)
* description = "Lists the people who were referred to this service, or to a link worker of it, and are to be asked how they are; whoever has the least time left comes first. What is due follows from the schedule of each instrument (extension measure-schedule). It outlives the case: it does not end when support ends, or when another link worker takes over. Records are read as they stand now, whatever the date."
* resource = #Organization
* type = false
* instance = true
* insert InParameter(date, 1, date, "The day for which is asked\, as YYYY-MM-DD; today in England when absent.")
* insert InParameter(instrument, 1, uri, "One instrument only: the canonical address of its form\, or the last part of it\, such as ons4.")
* insert InParameter(_count, 1, integer, "How many measures on a page\, from 1; 50 when absent\, and never more than 200.")
* insert InParameter(page, 1, string, "Stands in the link next of the page before; it cannot be made up.")
* insert OutParameter(return, 1, 1, Bundle, "A searchset: each match is a person\, with the extension measure-due once for each instrument. A person with two instruments can stand on two pages.")
