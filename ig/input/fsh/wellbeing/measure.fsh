CodeSystem: Measure
Id: measure
Title: "Wellbeing measure"
Description: "Measures for which no SNOMED CT code has been confirmed. F81, F82, F85."
* insert LocalCodes
* #ons4-life-satisfaction "ONS4 life satisfaction" "Overall, how satisfied are you with your life nowadays? 0 to 10, higher is better."
* #ons4-worthwhile "ONS4 worthwhile" "Overall, to what extent do you feel the things you do in your life are worthwhile? 0 to 10, higher is better."
* #ons4-happy "ONS4 happiness" "Overall, how happy did you feel yesterday? 0 to 10, higher is better."
* #ons4-anxious "ONS4 anxiety" "Overall, how anxious did you feel yesterday? 0 to 10, lower is better."
* #loneliness-ucla3-total "Loneliness, three-item total" "Sum of the three UCLA items that ONS recommends, 3 to 9, lower is better."
* #loneliness-direct "Loneliness, direct question" "Answer to: How often do you feel lonely?"
* #friends-and-family "Friends and Family Test" "Overall, how was your experience of our service? A choice, no number."
* #wellbeing-star-area "Wellbeing Star, one area" "The score of one area of a Wellbeing Star; the text names the area as the licensed tool does."
* #mycaw-concern-1 "MYCaW, first concern" "The rating of the first concern, as the licensed tool gives it; lower is better."
* #mycaw-concern-2 "MYCaW, second concern" "The rating of the second concern, as the licensed tool gives it; lower is better."
* #mycaw-wellbeing "MYCaW, wellbeing" "The rating of general wellbeing, as the licensed tool gives it; lower is better."

ValueSet: WellbeingMeasures
Id: wellbeing-measure
Title: "Wellbeing measures"
Description: "What a wellbeing observation measures. Scores only: the questions of licensed instruments are not part of this guide."
* insert Stable
* insert SnomedCopyright
* include codes from system Measure
* $SCT#718466001 "Short Warwick-Edinburgh Mental Wellbeing Scale score"
* $SCT#718426000 "Warwick-Edinburgh Mental Wellbeing Scale score"
* $SCT#962851000000103 "Patient Activation Measure Level"
* $SCT#925431000000109
  * insert NotConfirmed([["Seen as the type of PAM scores in published code; its term was not seen."]])
* $SCT#1086511000000107 "General Practice Physical Activity Questionnaire Physical Activity Index"
