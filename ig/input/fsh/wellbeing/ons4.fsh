RuleSet: Ons4Item(index, linkId, question)
* item[{index}]
  * linkId = "{linkId}"
  * code = Measure#ons4-{linkId}
  * text = {question}
  * type = #integer
  * required = true
  * extension[+].url = "http://hl7.org/fhir/StructureDefinition/minValue"
  * extension[=].valueInteger = 0
  * extension[+].url = "http://hl7.org/fhir/StructureDefinition/maxValue"
  * extension[=].valueInteger = 10

RuleSet: Ons4Score(linkId, display)
* insert Scored([[Measure#ons4-{linkId} {display}]], {linkId}, higher-is-better)
* insert InBand(low, "Low", 0, 4)
* insert InBand(medium, "Medium", 5, 6)
* insert InBand(high, "High", 7, 8)
* insert InBand(very-high, "Very high", 9, 10)

Instance: ons4
InstanceOf: Questionnaire
Usage: #definition
Title: "ONS4 personal wellbeing"
Description: "The four personal wellbeing questions of the Office for National Statistics, as NHS England prints them."
* url = "https://socialprescribing.example/fhir/Questionnaire/ons4"
* version = "0.1.0"
* name = "Ons4"
* title = "ONS4 personal wellbeing"
* status = #active
* experimental = false
* subjectType = #Patient
* description = "Asked of everyone referred, at the start and at least every six months for a year. Four answers from 0 to 10; the fourth, anxiety, is better when lower. There is no total. F81."
* copyright = "Crown copyright. Contains public sector information licensed under the Open Government Licence v3.0."
* insert AskedFrom(referral, 15)
* insert AskedBetween(0, 1)
* insert AskedBetween(5, 6)
* insert AskedBetween(11, 12)
* insert Ons4Score(life-satisfaction, "ONS4 life satisfaction")
* insert Ons4Score(worthwhile, "ONS4 worthwhile")
* insert Ons4Score(happy, "ONS4 happiness")
* insert Scored([[Measure#ons4-anxious "ONS4 anxiety"]], anxious, lower-is-better)
* insert InBand(very-low, "Very low", 0, 1)
* insert InBand(low, "Low", 2, 3)
* insert InBand(medium, "Medium", 4, 5)
* insert InBand(high, "High", 6, 10)
* insert Ons4Item(0, life-satisfaction, [["Overall, how satisfied are you with your life nowadays? (0 is not at all satisfied, 10 is completely satisfied)"]])
* insert Ons4Item(1, worthwhile, [["Overall, to what extent do you feel the things you do in your life are worthwhile? (0 is not at all worthwhile, 10 is completely worthwhile)"]])
* insert Ons4Item(2, happy, [["Overall, how happy did you feel yesterday? (0 is not at all happy, 10 is completely happy)"]])
* insert Ons4Item(3, anxious, [["On a scale where 0 is \"not at all anxious\" and 10 is \"completely anxious\", overall, how anxious did you feel yesterday?"]])
