// Rules of checking groups with proportion.
RuleSet: AssuranceRules
* #agreement-missing "No agreement to connect" "Where a site has not said otherwise a warning: the referral is stored. Nothing says that a link worker has gone through the quality prompts with the receiver and that both have signed. Go through the short sheet together, and send it."
  * ^property[0].code = #element
  * ^property[=].valueString = "performer"
* #agreement-expired "Agreement to connect is overdue for review" "Where a site has not said otherwise a warning: the referral is stored. A year has passed since both sides signed, or the leader has changed. Go through the sheet again."
  * ^property[0].code = #element
  * ^property[=].valueString = "performer"
* #agreement-declined "Nobody is connected to this organisation" "Where a site has not said otherwise a warning: the referral is stored. The newest sheet says that people are not connected. Talk with the line manager, or go through the sheet again when things have changed."
  * ^property[0].code = #element
  * ^property[=].valueString = "performer"
* #capacity-of-which-service "Survey does not say which service" "A warning: the survey is stored, and no service has changed. The organisation has none or several; send the survey about the service itself, or change the service's capacity."
  * ^property[0].code = #element
  * ^property[=].valueString = "subject"
* #sheet-says-who-wrote-it "Form about an organisation without an author" "Send author: the link worker, or the organisation itself where it has answered alone."
  * ^property[0].code = #element
  * ^property[=].valueString = "author"
  * ^property[+].code = #fragment
  * ^property[=].valueString = "{\"author\":{\"reference\":\"PractitionerRole/<id>\"}}"
* #line-manager-decides "Two decisions in one sheet" "Send in agree-to-connect what the line manager has decided."
  * ^property[0].code = #element
  * ^property[=].valueString = "item.where(linkId = 'agree-to-connect')"
