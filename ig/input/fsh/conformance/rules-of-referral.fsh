// Rules of offers, onward referrals, contacts, messages back and the lifecycle.
RuleSet: ReferralRules
* #declined-offer-is-revoked "Declined offer still open" "Send status revoked with the answer that the person declined, so that they are not asked again."
  * ^property[0].code = #element
  * ^property[0].valueString = "status"
  * ^property[1].code = #fragment
  * ^property[1].valueString = "{\"status\":\"revoked\"}"
* #accepted-offer-is-completed "Offer status and answer disagree" "Send status completed together with the answer accepted, and neither without the other."
  * ^property[0].code = #element
  * ^property[0].valueString = "status"
* #onward-referral-counted-apart "Onward referral with the code of a referral to social prescribing" "Code what the community service is asked for. SNOMED CT 871731000000106 belongs to the referral to the link worker, which is counted once in an episode."
  * ^property[0].code = #element
  * ^property[0].valueString = "code"
  * ^property[1].code = #fragment
  * ^property[1].valueString = "{\"code\":{\"text\":\"<what is asked for, in words>\"}}"
* #finished-contact-was-attended "Contact status and outcome disagree" "Send status finished together with the outcome attended. A contact that did not take place is cancelled; its outcome says why."
  * ^property[0].code = #element
  * ^property[0].valueString = "status"
* #cancelled-contact-says-why "Cancelled contact does not say why" "Send the extension contact-outcome: did not attend, could not be reached, or who cancelled."
  * ^property[0].code = #element
  * ^property[0].valueString = "extension('https://socialprescribing.example/fhir/StructureDefinition/contact-outcome')"
  * ^property[1].code = #fragment
  * ^property[1].valueString = "{\"extension\":[{\"url\":\"https://socialprescribing.example/fhir/StructureDefinition/contact-outcome\",\"valueCodeableConcept\":{\"coding\":[{\"system\":\"https://socialprescribing.example/fhir/CodeSystem/contact-outcome\",\"code\":\"<did-not-attend, could-not-reach, cancelled-by-person or cancelled-by-service>\"}]}}]}"
* #message-back-plan-first "Plan and requested actions not first" "Put the section plan-and-requested-actions before all others. Where nothing is asked of the reader, its text says so."
  * ^property[0].code = #element
  * ^property[0].valueString = "section"
* #move-not-allowed "Move not allowed" "A referral cannot go from its state to the one sent, or not begin in it. The answer names the moves that are possible; the page Lifecycle has them all."
