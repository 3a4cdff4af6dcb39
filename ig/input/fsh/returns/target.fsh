Extension: Target
Id: target
Title: "Target"
Description: "What a figure of a return should come to. F43, F102."
* insert Stable
* ^context[+].type = #element
* ^context[=].expression = "Measure.group"
* ^context[+].type = #element
* ^context[=].expression = "MeasureReport.group"
* ^purpose = "Put it on a group of a measure where somebody has set a number to reach or not to exceed; the description of the measure says which. The report repeats it."
* value[x] 1..
* value[x] only decimal
  * ^short = "The number, in the unit of the figure"
