// One rule for each invariant of the profiles; the code is the invariant's key.
RuleSet: InvariantRules
* #nhs-number-format "NHS number has ten digits" "Send ten digits without spaces or dashes."
* #nhs-number-check-digit "NHS number fails its check digit" "Most often a digit is mistyped. Check the number with the person or on the Personal Demographics Service; never guess a digit, it could be another person. Where no right number can be had, leave the identifier out and send UK Core's extension NHSNumberUnavailableReason."
  * ^property[0].code = #fragment
  * ^property[0].valueString = "{\"value\":\"<ten digits, checked with the person>\"}"
* #nhs-number-verification-system "NHS number status not coded by UK Core" "Code the verification status with UKCore-NHSNumberVerificationStatusEngland."
* #nhs-number-verification-code "NHS number status unknown" "The status for England is one of 01 to 08, with the leading zero."
* #nhs-number-or-reason "NHS number missing" "Send the NHS number, or UK Core's extension NHSNumberUnavailableReason."
  * ^property[0].code = #element
  * ^property[0].valueString = "identifier"
* #person-name-complete "Name incomplete" "Send at least one name with given and family."
  * ^property[0].code = #element
  * ^property[0].valueString = "name"
  * ^property[1].code = #fragment
  * ^property[1].valueString = "{\"name\":[{\"family\":\"<family name>\",\"given\":[\"<given name>\"]}]}"
* #gp-practice-or-reason "GP practice missing" "Send generalPractitioner, or the extension no-gp-practice."
  * ^property[0].code = #element
  * ^property[0].valueString = "generalPractitioner"
  * ^property[1].code = #fragment
  * ^property[1].valueString = "{\"generalPractitioner\":[{\"reference\":\"Organization/<id>\"}]}"
* #ods-code-format "ODS code malformed" "Three to ten capital letters and digits, such as Y12345."
* #gp-practice-has-ods-code "GP practice without ODS code" "Send the practice's ODS code as identifier."
  * ^property[0].code = #element
  * ^property[0].valueString = "identifier"
  * ^property[1].code = #fragment
  * ^property[1].valueString = "{\"identifier\":[{\"system\":\"https://fhir.nhs.uk/Id/ods-organization-code\",\"value\":\"<ODS code>\"}]}"
* #link-worker-role-coded "Link worker role not coded" "Send code.coding from the link worker role code system; keep the local title in code.text."
* #fte-range "Full-time equivalent out of range" "Send a share of a full-time post: more than 0 and at most 2, such as 0.8."
* #need-says-what "Need says nothing" "Send code.coding or code.text."
* #risk-says-what "Risk says nothing" "Send code.coding or code.text; say no-known-risks where that is so."
* #requirement-says-what "Requirement says nothing" "Send code.coding or code.text."
* #referral-has-reason "Referral without a reason" "Send reasonCode, or reasonReference to a support need."
  * ^property[0].code = #element
  * ^property[0].valueString = "reasonCode"
  * ^property[1].code = #fragment
  * ^property[1].valueString = "{\"reasonCode\":[{\"text\":\"<why, in words>\"}]}"
* #self-referral-requester "Self-referral by somebody else" "In a self-referral requester and subject are the same reference. If somebody else refers, correct source and method."
  * ^property[0].code = #element
  * ^property[0].valueString = "requester"
* #referral-consent-or-reason "Referral without agreement to share" "Send the extension sharing-agreed, or sharing-not-recorded-reason."
  * ^property[0].code = #element
  * ^property[0].valueString = "extension('https://socialprescribing.example/fhir/StructureDefinition/sharing-agreed')"
  * ^property[1].code = #fragment
  * ^property[1].valueString = "{\"extension\":[{\"url\":\"https://socialprescribing.example/fhir/StructureDefinition/sharing-agreed\",\"valueReference\":{\"reference\":\"Consent/<id>\"}}]}"
* #referral-own-words "Referral without the person's own words" "A warning: the referral is stored. Send the extension own-words where the person said what they want."
* #referral-feedback "Referral without wished feedback" "A warning: the referral is stored. Send the extension feedback-request, so that the outcome reaches you."
* #task-says-why "Task does not say why" "Send statusReason whenever status is rejected, on-hold, cancelled or failed."
  * ^property[0].code = #element
  * ^property[0].valueString = "statusReason"
  * ^property[1].code = #fragment
  * ^property[1].valueString = "{\"statusReason\":{\"text\":\"<why, in words>\"}}"
* #task-has-owner "Task without owner" "Send owner whenever status is accepted, in-progress, on-hold or completed."
  * ^property[0].code = #element
  * ^property[0].valueString = "owner"
  * ^property[1].code = #fragment
  * ^property[1].valueString = "{\"owner\":{\"reference\":\"PractitionerRole/<id>\"}}"
* #task-has-outcome "Task without outcome" "Send at least one output with status completed."
  * ^property[0].code = #element
  * ^property[0].valueString = "output"
  * ^property[1].code = #fragment
  * ^property[1].valueString = "{\"output\":[{\"type\":{\"text\":\"<kind of outcome>\"},\"valueString\":\"<outcome, in words>\"}]}"
* #consent-says-with-whom "Consent does not say with whom" "Send provision.actor, or the extension recipient-class in provision, when provision.type is permit."
* #plan-agreement-reason "Plan not agreed, without a reason" "Send the part reason when agreed is false."
* #measure-value-or-reason "Measure without value" "Send value[x], or dataAbsentReason."
  * ^property[0].code = #element
  * ^property[0].valueString = "value"
  * ^property[1].code = #fragment
  * ^property[1].valueString = "{\"valueInteger\":\"<0 to 10>\"}"
* #ons4-range "ONS4 answer out of range" "Send valueInteger from 0 to 10."
  * ^property[0].code = #element
  * ^property[0].valueString = "value"
