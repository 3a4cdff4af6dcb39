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
