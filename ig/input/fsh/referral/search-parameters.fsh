// Search parameters that FHIR R4 does not define.
RuleSet: Searches(id, name, code, base, type, purpose)
* insert Published(SearchParameter, {id}, {name})
* status = #active
* code = #{code}
* base = #{base}
* type = #{type}
* description = {purpose}
* xpathUsage = #normal

Instance: referral-source-of-referral
InstanceOf: SearchParameter
Usage: #definition
Title: "Referral source"
Description: "Finds referrals and offers by where they come from."
* insert Searches(referral-source-of-referral, ReferralSourceParameter, source, ServiceRequest, token, [["Where a referral or an offer comes from: the extension referral-source."]])
* expression = "ServiceRequest.extension.where(url = 'https://socialprescribing.example/fhir/StructureDefinition/referral-source').value.ofType(CodeableConcept)"

Instance: offer-answer-of-offer
InstanceOf: SearchParameter
Usage: #definition
Title: "Offer answer"
Description: "Finds offers by what the person said."
* insert Searches(offer-answer-of-offer, OfferAnswerParameter, answer, ServiceRequest, token, [["What the person said to an offer: accepted, or SNOMED CT 871711000000103, declined."]])
* expression = "ServiceRequest.extension.where(url = 'https://socialprescribing.example/fhir/StructureDefinition/offer-answer').extension.where(url = 'answer').value.ofType(CodeableConcept)"

Instance: offer-cohort-of-offer
InstanceOf: SearchParameter
Usage: #definition
Title: "Offer cohort"
Description: "Finds offers by the list on which the people were found, so that offers and answers can be counted by list. F22, F23."
* insert Searches(offer-cohort-of-offer, OfferCohortParameter, cohort, ServiceRequest, token, [["The list of people to whom social prescribing is offered: system and value of the extension offer-cohort."]])
* expression = "ServiceRequest.extension.where(url = 'https://socialprescribing.example/fhir/StructureDefinition/offer-cohort').value.ofType(Identifier)"

Instance: contact-mode-of-contact
InstanceOf: SearchParameter
Usage: #definition
Title: "Contact mode"
Description: "Finds contacts by how they were made."
* insert Searches(contact-mode-of-contact, ContactModeParameter, mode, Encounter, token, [["How a link worker and a person met or spoke: the extension contact-mode."]])
* expression = "Encounter.extension.where(url = 'https://socialprescribing.example/fhir/StructureDefinition/contact-mode').value.ofType(CodeableConcept)"

Instance: contact-outcome-of-contact
InstanceOf: SearchParameter
Usage: #definition
Title: "Contact outcome"
Description: "Finds contacts by what became of them, such as those that the person missed."
* insert Searches(contact-outcome-of-contact, ContactOutcomeParameter, outcome, Encounter, token, [["What became of a contact: the extension contact-outcome."]])
* expression = "Encounter.extension.where(url = 'https://socialprescribing.example/fhir/StructureDefinition/contact-outcome').value.ofType(CodeableConcept)"

Instance: referral-of-message
InstanceOf: SearchParameter
Usage: #definition
Title: "Referral of a message back"
Description: "Finds messages back by the referral that they are about."
* insert Searches(referral-of-message, MessageReferralParameter, referral, Composition, reference, [["The referral that a message back is about."]])
* expression = "Composition.event.detail"
* target = #ServiceRequest
