// Stands where the operations of the whole server do, in server.fsh.
RuleSet: ProvisionGapsOperation
* rest.operation[+].name = "provision-gaps"
* rest.operation[=].definition = "https://socialprescribing.example/fhir/OperationDefinition/provision-gaps"
* rest.operation[=].documentation = "How many gaps in provision were found, by area, need, reason and month: as Parameters, or as CSV (_format=text/csv)."

Instance: provision-gaps
InstanceOf: OperationDefinition
Usage: #definition
Title: "Provision gaps"
Description: "Counts of gaps in provision for commissioners, by area, need, reason and month. F79, F109."
* insert Operation(provision-gaps, ProvisionGaps, Provision gaps)
* description = "Counts gaps, which are events and not people, and shows none of them. To everybody but link worker services counts below a threshold are held back, and others are rounded; totals are made from true counts, and then treated alike, so that parts need not add up. Areas in words are counted together. With _format=text/csv it is a table, in which * stands for what is held back."
* system = true
* type = false
* instance = false
* insert InParameter(from, 1, date, "First day; a year before the last when absent.")
* insert InParameter(to, 1, date, "Last day; today when absent.")
* insert InParameter(by, *, code, "Codes of gap-dimension\, with commas or one after the other; area and need when absent.")
* insert OutParameter(from, 1, 1, date, "First day.")
* insert OutParameter(to, 1, 1, date, "Last day.")
* insert OutParameter(total, 0, 1, integer, "All gaps of the period; absent where it is held back.")
* insert OutParameter(smallest-count, 0, 1, integer, "Counts from 1 to below this are held back; absent where none is.")
* insert OutParameter(rounded-to, 0, 1, integer, "What counts are rounded to; absent where they are not.")
* insert OutGroup(group, *, "One combination of the dimensions asked for\, where there are gaps.")
* parameter[=].min = 0
* insert OutPart(area, 0, string, "Code of the area\, postcode district or the name of the place; in-words for areas in words.")
* insert OutPart(need, 0, Coding, "The need; without a code for needs in words.")
* insert OutPart(why, 0, code, "A code of gap-reason.")
* insert OutPart(month, 0, date, "Year and month.")
* insert OutPart(count, 0, integer, "How many; absent where it is held back.")
