// A section that is told by its heading.
RuleSet: MessageSection(slice, cardinality, code, short)
* section contains {slice} {cardinality} MS
* section[{slice}]
  * ^short = {short}
  * code 1..
  * code = {code}
    * ^short = "The heading"

RuleSet: SectionEntries(slice, references)
* section[{slice}].entry MS
* section[{slice}].entry only Reference({references})
  * ^short = "The records behind the words"

RuleSet: MessageBackSections
* section 2.. MS
  * ^slicing.discriminator.type = #pattern
  * ^slicing.discriminator.path = "code"
  * ^slicing.rules = #open
  * ^short = "The parts of the message; plan and requested actions first"
* insert MessageSection(plan, 1..1, $RecordHeading#plan-and-requested-actions, [["What the readers are asked to do; that nothing is asked, where that is so"]])
* section[plan]
  * text 1..
    * ^short = "In words; never blank"
  * emptyReason 0..0
* insert MessageSection(referral, 0..1, $RecordHeading#referral-details, [["The referral that this answers"]])
* insert SectionEntries(referral, ReferralRequest or OnwardReferral)
* insert MessageSection(contacts, 0..1, $RecordHeading#contact-with-professionals, [["Contacts, also those that were missed"]])
* insert SectionEntries(contacts, LinkWorkerContact)
* insert MessageSection(summary, 0..1, $RecordHeading#clinical-summary, [["What was done, what helped and what did not, and what changed"]])
* insert MessageSection(assessments, 0..1, $RecordHeading#assessments, [["First and later answers to measures"]])
* insert SectionEntries(assessments, WellbeingObservation or AssessmentResponse)
* insert MessageSection(signposts, 0..1, $RecordHeading#signpost-details, [["Services that were named to the person"]])
* insert SectionEntries(signposts, Signpost)
* insert MessageSection(risks, 1..1, $RecordHeading#risk-information, [["Risks known now, or that none are known"]])
* insert SectionEntries(risks, RiskFlag)
* insert MessageSection(safeguarding, 0..1, $RecordHeading#safeguarding, [["Safeguarding; only to those who need to know"]])
* insert SectionEntries(safeguarding, RiskFlag)
* insert MessageSection(carePlan, 0..1, MessageSectionCode#care-and-support-plan, [["The plan, or where to find it"]])
* insert SectionEntries(carePlan, SupportPlan)

CodeSystem: MessageSectionCode
Id: message-section
Title: "Message section"
Description: "Headings of a message back for which UK Core's record standard headings have none."
* insert LocalCodes
* #care-and-support-plan "Care and support plan" "The personalised care and support plan. PRSB section 19."
