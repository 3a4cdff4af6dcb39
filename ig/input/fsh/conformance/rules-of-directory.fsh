// Rules of the directory, the plan and the measures; the code is the invariant's key.
RuleSet: DirectoryRules
* #destination-class-of-returns "Destination without a class of returns" "Send category from the code system destination-class, from its second level: the eleven classes that returns count."
  * ^property[0].code = #element
  * ^property[=].valueString = "category"
  * ^property[+].code = #fragment
  * ^property[=].valueString = "{\"category\":[{\"coding\":[{\"system\":\"https://socialprescribing.example/fhir/CodeSystem/destination-class\",\"code\":\"<one of the eleven classes>\"}]}]}"
* #other-destination-says-which "Other destination without words" "Send category.text beside the code other-destination: say what it is."
  * ^property[0].code = #element
  * ^property[=].valueString = "category"
* #service-status-agrees "Service status and active disagree" "Only the status active goes with active true. Correct one of the two: people are sent where active is true."
  * ^property[0].code = #element
  * ^property[=].valueString = "active"
* #service-can-be-reached "Service without a way to reach it" "A warning: the entry is stored. Send telecom, location or the extension how-to-join."
* #cost-says-something "Cost option says nothing" "Send option, amount or description."
* #opening-rule-says-when "Opening rule does not say when" "Send rule, description or link."
* #opening-rule-form "Recurrence rule malformed" "Write a rule of RFC 5545 without the word RRULE, in capital letters, such as FREQ=MONTHLY;BYDAY=1FR."
* #full-means-no-places "Full, yet with free places" "Send places 0 or leave places out; or say accepting."
* #position-in-these-islands "Position outside these islands" "A warning: the place is stored. Latitude comes first, about 50 to 56 in England; longitude is about -6 to 2."
* #charity-number-format "Charity number malformed" "A warning: the organisation is stored. Send six or seven digits without spaces."
* #company-number-format "Company number malformed" "A warning: the organisation is stored. Send eight characters; a spreadsheet may have dropped the leading zero."

RuleSet: PlanAndMeasureRules
* #importance-from-1-to-10 "Importance out of range" "Send the person's number from 1 to 10; convert from no other scale."
  * ^property[0].code = #element
  * ^property[=].valueString = "extension('https://socialprescribing.example/fhir/StructureDefinition/goal-importance')"
* #confidence-from-1-to-10 "Confidence out of range" "Send the person's number from 1 to 10; convert from no other scale."
  * ^property[0].code = #element
  * ^property[=].valueString = "activity"
* #loneliness-range "Loneliness total out of range" "Send valueInteger from 3 to 9: each of the three items counts 1 to 3."
  * ^property[0].code = #element
  * ^property[=].valueString = "value"
* #pam-score-range "PAM score out of range" "Send the score as the licensed tool gave it, from 0 to 100; decimals as valueQuantity."
  * ^property[0].code = #element
  * ^property[=].valueString = "value"
* #pam-level-range "PAM level out of range" "Send valueInteger 1, 2, 3 or 4, as the licensed tool gave it."
  * ^property[0].code = #element
  * ^property[=].valueString = "value"
* #swemwbs-range "SWEMWBS score out of range" "Send the metric score, from 7 to 35; decimals as valueQuantity."
  * ^property[0].code = #element
  * ^property[=].valueString = "value"
* #wemwbs-range "WEMWBS score out of range" "Send the score, from 14 to 70."
  * ^property[0].code = #element
  * ^property[=].valueString = "value"
