Instance: waiting-time
InstanceOf: Measure
Usage: #definition
Title: "Waiting time to first contact"
Description: "Days from the referral to the first contact that took place: median and 90th percentile. F39, F40."
* insert Return(waiting-time, WaitingTime, [["Waiting time to first contact"]], continuous-variable)
* description = "Of all referrals whose first contact took place in the period: the days since the referral was made. Referrals that still wait are not in it. A contact that was recorded before the referral waited no day."
* insert Figured(median, [["Days, median."]])
* insert CountedBy(measure-population, amounts first-contact)
* insert Figured(percentile-90, [["Days, 90th percentile."]])
* insert CountedBy(measure-population, amounts first-contact)

Instance: contacts
InstanceOf: Measure
Usage: #definition
Title: "Contacts and minutes"
Description: "Contacts with a link worker that took place, and the minutes spent with people. F41, F42, F44."
* insert Return(contacts, Contacts, [["Contacts and minutes"]], cohort)
* description = "Counts each contact with a link worker that took place on its day, and adds up its minutes. A contact without minutes counts, and adds nothing. Contacts at a community service do not count."
* insert Figured(count, [["Contacts."]])
* insert CountedBy(initial-population, events contact:attended)
* insert Figured(sum, [["Minutes."]])
* insert CountedBy(measure-population, amounts contact:attended)

Instance: non-attendance
InstanceOf: Measure
Usage: #definition
Title: "Non-attendance"
Description: "The share of planned contacts to which people did not come and had not said so. F37."
* insert Return(non-attendance, NonAttendance, [["Non-attendance"]], proportion)
* description = "Contacts that were not attended, by those and the attended ones. What was cancelled before by either side, and calls that nobody answered, are in neither."
* insert Figured(percentage, [["Per cent of contacts."]])
* insert CountedBy(numerator, events contact:did-not-attend)
* insert CountedBy(denominator, [[events contact:attended,did-not-attend]])

Instance: wellbeing-change-at-six-months
InstanceOf: Measure
Usage: #definition
Title: "Wellbeing change at six months"
Description: "The mean change of each ONS question from the referral to six months after it, with the number of people. F81, F86, F89."
* insert Return(wellbeing-change-at-six-months, WellbeingChangeAtSixMonths, [["Wellbeing change at six months"]], continuous-variable)
* description = "Of everybody whose six-month answer was given in the period: that answer minus the first one. The first is the earliest from a month before the referral to three months after it, the six-month answer the latest from five months after the referral until eleven. Each question for itself: a rise is better in the first three, a fall in anxiety."
* insert ChangeOf(life-satisfaction, [["Change of life satisfaction."]])
* insert ChangeOf(worthwhile, [["Change of the feeling that what one does is worthwhile."]])
* insert ChangeOf(happy, [["Change of happiness."]])
* insert ChangeOf(anxious, [["Change of anxiety; a fall is better."]])
