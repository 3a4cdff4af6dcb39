// Rules of following a referral from its beginning to its end.
RuleSet: FollowingRules
* #task-says-where "Task does not say where the person went" "Name who has the person now, in the extension passed-to; a name in display is enough."
  * ^property[0].code = #element
  * ^property[0].valueString = "extension('https://socialprescribing.example/fhir/StructureDefinition/passed-to')"
  * ^property[1].code = #fragment
  * ^property[1].valueString = "{\"extension\":[{\"url\":\"https://socialprescribing.example/fhir/StructureDefinition/passed-to\",\"valueReference\":{\"display\":\"<who has the person now>\"}}]}"
* #step-limit-in-days "Step limit not in days" "Send a number of days from 1 to 366, with system http://unitsofmeasure.org and code d."
  * ^property[0].code = #element
  * ^property[0].valueString = "extension('within').value"
