Instance: evaluate-measure
InstanceOf: OperationDefinition
Usage: #definition
Title: "Evaluate measure"
Description: "The figures of a return for a period, by groups, as they were known on a day. F96 to F107."
* insert Operation(evaluate-measure, EvaluateMeasure, Evaluate measure)
* base = "http://hl7.org/fhir/OperationDefinition/Measure-evaluate-measure"
* description = "Counts facts by the day on which they happened, under whom and where they fell on that day. With asKnownOn the figures are those that could be known then, however often it is asked. Figures for anybody but the operator, and the host of the figures, are under disclosure control: small numbers are masked, others rounded. With _format=text/csv the same is a table."
* resource = #Measure
* type = false
* instance = true
* insert InParameter(periodStart, 1, date, [["The first day of the period. Required."]])
* insert InParameter(periodEnd, 1, date, [["The last day of the period. Required."]])
* insert InParameter(reportType, 1, code, [["summary, or subject-list for the events behind each figure; subject-list is for who may see true figures."]])
* insert InParameter(asKnownOn, 1, date, [["As it was known at the end of this day; as it is known now when absent."]])
* insert InParameter(stratifier, *, code, [["Groups: month, practice, pcn, place, integrated-care-board, host, provider, age-band, gender, ethnic-category, deprivation-tenth, source, need, destination, outcome; of changes band-move, of gaps area. What is not known is a group of its own."]])
* insert InParameter(host, 1, string, [["Only what fell under this organisation as host, as Organization/id."]])
* insert OutParameter(return, 1, 1, MeasureReport, [["The figures."]])
