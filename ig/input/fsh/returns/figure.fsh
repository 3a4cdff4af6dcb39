CodeSystem: Figure
Id: figure
Title: "Figure"
Description: "What a return makes of the facts that it finds. Means of several instruments do not exist. F89, F96."
* insert LocalCodes
* #count "Count" "How many facts, or how many people."
* #sum "Sum" "The sum of what the facts have: minutes of contacts, full-time equivalents of posts."
* #mean "Mean" "The mean of what the facts have; the number of people stands beside it."
* #median "Median" "The smallest value that half of the facts do not exceed."
* #percentile-90 "90th percentile" "The smallest value that nine of ten facts do not exceed."
* #percentage "Percentage" "Numerator by denominator."
* #ratio "Ratio" "Numerator by the sum of the denominator: referrals for each full-time equivalent."

ValueSet: Figures
Id: figure
Title: "Figures"
Description: "What a return makes of the facts that it finds."
* insert Stable
* include codes from system Figure
