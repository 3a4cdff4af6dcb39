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
* #version-required "Version required" "A task is changed only from its current version. Read it, and send the version in the header If-Match, in a bundle in request.ifMatch."
* #move-says-who "Move does not say who makes it" "Send a new extension latest-move with every move, and with nothing else: who makes the move, and when."
  * ^property[0].code = #element
  * ^property[0].valueString = "extension('https://socialprescribing.example/fhir/StructureDefinition/latest-move')"
  * ^property[1].code = #fragment
  * ^property[1].valueString = "{\"extension\":[{\"url\":\"https://socialprescribing.example/fhir/StructureDefinition/latest-move\",\"extension\":[{\"url\":\"by\",\"valueReference\":{\"reference\":\"<who makes the move>\"}},{\"url\":\"at\",\"valueDateTime\":\"<when, with offset from UTC>\"}]}]}"
* #move-not-yours "Move made by somebody who may not make it" "The lifecycle says which parties may make each move; the answer names those of this one."
  * ^property[0].code = #element
  * ^property[0].valueString = "extension('https://socialprescribing.example/fhir/StructureDefinition/latest-move')"
* #move-time "Move at an impossible time" "A move lies neither in the future nor before the move before it."
  * ^property[0].code = #element
  * ^property[0].valueString = "extension('https://socialprescribing.example/fhir/StructureDefinition/latest-move')"
* #task-keeps-its-referral "Task changes its referral" "A task follows one referral of one person from its beginning to its end. Leave focus and for as they are stored."
  * ^property[0].code = #element
  * ^property[0].valueString = "focus"
* #referral-already-followed "Referral already followed" "One task follows a referral; move that one. A new referral is a ServiceRequest of its own."
  * ^property[0].code = #element
  * ^property[0].valueString = "focus"
* #status-follows-task "Status of referral and task disagree" "ServiceRequest.status says in its own words what the task's status says; the lifecycle has the pairs. Move the task, and the server gives the ServiceRequest its status."
  * ^property[0].code = #element
  * ^property[0].valueString = "status"
* #nobody-to-act "Nobody to act" "An open referral stands on somebody's worklist: refer in Task.owner or ServiceRequest.performer to a record, not only to a name."
  * ^property[0].code = #element
  * ^property[0].valueString = "owner"
* #offer-not-open "Offer not open" "An offer that was declined, withdrawn or made by mistake is not the basis of a referral. Offer again, or leave the offer out of basedOn."
  * ^property[0].code = #element
  * ^property[0].valueString = "basedOn"
* #intent-is-kept "Offer turned into a referral" "An offer stays an offer. Send a referral of its own, whose basedOn is the offer; the server closes the offer with it."
  * ^property[0].code = #element
  * ^property[0].valueString = "intent"
