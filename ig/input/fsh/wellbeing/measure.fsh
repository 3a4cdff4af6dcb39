CodeSystem: Measure
Id: measure
Title: "Wellbeing measure"
Description: "Measures for which no SNOMED CT code has been confirmed. F81, F85."
* insert LocalCodes
* #ons4-life-satisfaction "ONS4 life satisfaction" "Overall, how satisfied are you with your life nowadays? 0 to 10, higher is better."
* #ons4-worthwhile "ONS4 worthwhile" "Overall, to what extent do you feel the things you do in your life are worthwhile? 0 to 10, higher is better."
* #ons4-happy "ONS4 happiness" "Overall, how happy did you feel yesterday? 0 to 10, higher is better."
* #ons4-anxious "ONS4 anxiety" "Overall, how anxious did you feel yesterday? 0 to 10, lower is better."
* #loneliness-ucla3-total "Loneliness, three-item total" "Sum of the three UCLA items that ONS recommends, 3 to 9, lower is better."
* #loneliness-direct "Loneliness, direct question" "Answer to: How often do you feel lonely?"

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

CodeSystem: Band
Id: band
Title: "Band"
Description: "Bands of the ONS wellbeing questions. Satisfaction, worthwhile and happiness: low 0 to 4, medium 5 to 6, high 7 to 8, very high 9 to 10. Anxiety: very low 0 to 1, low 2 to 3, medium 4 to 5, high 6 to 10."
* insert LocalCodes
* #very-low "Very low" "Anxiety 0 to 1."
* #low "Low" "Anxiety 2 to 3; the other questions 0 to 4."
* #medium "Medium" "Anxiety 4 to 5; the other questions 5 to 6."
* #high "High" "Anxiety 6 to 10; the other questions 7 to 8."
* #very-high "Very high" "Satisfaction, worthwhile and happiness 9 to 10."

ValueSet: Bands
Id: band
Title: "Bands"
Description: "Bands that a score may fall in."
* insert Stable
* include codes from system Band
