// Rules of consent before an onward referral.
RuleSet: ConsentRules
* #consent-missing "No consent to share" "Nothing that is recorded and in force lets the referral go to this receiver. Ask the person; when they agree, store a consent that permits direct-care-referral to the receiver, before or in the same transaction, and point to it in sharing-agreed."
  * ^property[0].code = #element
  * ^property[0].valueString = "extension('https://socialprescribing.example/fhir/StructureDefinition/sharing-agreed')"
  * ^property[1].code = #fragment
  * ^property[1].valueString = "{\"extension\":[{\"url\":\"https://socialprescribing.example/fhir/StructureDefinition/sharing-agreed\",\"valueReference\":{\"reference\":\"Consent/<id>\"}}]}"
* #consent-refused "The person has refused" "The person refused that this is shared with the receiver. Do not send it, unless they have changed their mind: then store their new decision, with a later dateTime."
  * ^property[0].code = #element
  * ^property[0].valueString = "extension('https://socialprescribing.example/fhir/StructureDefinition/sharing-agreed')"
* #consent-not-in-force "Consent not in force" "The consent that sharing-agreed points to has been withdrawn, has ended, or has not begun. Ask the person again, and point to the new consent."
  * ^property[0].code = #element
  * ^property[0].valueString = "extension('https://socialprescribing.example/fhir/StructureDefinition/sharing-agreed')"
* #consent-of-another "Consent of somebody else" "The consent that sharing-agreed points to is another person's. Point to one whose patient is the subject of the referral."
  * ^property[0].code = #element
  * ^property[0].valueString = "extension('https://socialprescribing.example/fhir/StructureDefinition/sharing-agreed')"
  * ^property[1].code = #fragment
  * ^property[1].valueString = "{\"extension\":[{\"url\":\"https://socialprescribing.example/fhir/StructureDefinition/sharing-agreed\",\"valueReference\":{\"reference\":\"Consent/<id>\"}}]}"
* #consent-reason-not-allowed "Reason does not replace a consent" "The site does not let this reason stand in place of a consent. Ask the person, and store what they agree to; the answer names the reasons that are allowed."
  * ^property[0].code = #element
  * ^property[0].valueString = "extension('https://socialprescribing.example/fhir/StructureDefinition/sharing-not-recorded-reason')"
* #consent-without-exceptions "Exception within a consent" "Take out provision.provision, and send what it says as a consent of its own."
  * ^property[0].code = #element
  * ^property[0].valueString = "provision"
