Instance: gaps-in-provision
InstanceOf: Measure
Usage: #definition
Title: "Gaps in provision"
Description: "How often link workers found nothing suitable, by area, need and reason. F79, F109."
* insert Return(gaps-in-provision, GapsInProvision, [["Gaps in provision"]], cohort)
* description = "Counts each gap on the day on which it was found. Those entered in error do not count. By need, a gap stands under each of its needs. Areas in words are counted together, as not known. By outcome, the groups are the reasons."
* insert Figured(count, [["Gaps."]])
* insert CountedBy(initial-population, events gap)

Instance: payments
InstanceOf: Measure
Usage: #definition
Title: "Payments"
Description: "Lines of the prescription ledger, and what they come to in pounds. F110, F111."
* insert Return(payments, Payments, [["Payments"]], cohort)
* description = "Counts each line that an accepted onward referral to a funded service has booked on its day, unless it has been taken back, and adds up what they come to in pounds. A draw on a block contract is a line, and its pounds are those of the agreement. Each line leads to the version of the task that caused it. With host, only what that organisation pays. These figures are not published."
* insert Figured(count, [["Lines."]])
* insert CountedBy(initial-population, payments)
* insert Figured(sum, [["Pounds."]])
* insert CountedBy(measure-population, payments)
