CodeSystem: Rule
Id: rule
Title: "Rule"
Description: "Stable names of the rules that a server of this guide applies. They stand in OperationOutcome.issue.details.coding; each says what went wrong and how to mend it."
* insert LocalCodes
* ^property[0].code = #element
* ^property[=].description = "The element that a breach is about, as FHIRPath below the element that holds the invariant."
* ^property[=].type = #string
* ^property[+].code = #fragment
* ^property[=].description = "What mends a breach: a JSON object with the property to add. Text in angle brackets is the sender's to fill."
* ^property[=].type = #string
* insert ContentRules
* insert ProtocolRules
* insert InvariantRules
* insert PrsbRules
* insert SearchRules
* insert FindingRules
* insert ReferralRules
* insert FollowingRules
* insert ArrivalRules
* insert WorklistRules
* insert DirectoryRules
* insert PlanAndMeasureRules
* insert MeasureRules
* insert PlanRules
* insert AccessRules
* insert LimitRules
* insert ConsentRules
* insert RightsRules
* insert AssuranceRules
* insert CapacityRules
* insert FeedRules
* insert FundingRules
* insert GapRules
* insert ReturnRules

RuleSet: ContentRules
* #element-missing "Element missing" "A required element is absent. Add it; the fragment shows its shape."
* #element-repeated "Element repeated" "The element occurs more often than allowed. Keep as many as the profile says."
* #element-not-allowed "Element not allowed" "FHIR knows the element, but the profile excludes it here. Remove it."
* #element-unknown "Element unknown" "FHIR R4 has no such element here. Check the spelling and the place; data of your own belongs in an extension."
* #element-empty "Element empty" "The element has neither value nor content. Fill it or leave it out; empty strings, arrays and objects are not FHIR."
* #value-fixed "Value is fixed" "The profile allows one value only. Send that value."
* #value-format "Value has the wrong format" "The text does not have the form of its type, for example a date as YYYY-MM-DD. Send it in that form."
* #value-type "Value has the wrong type" "A number, string, object or array of another type was expected, or this choice of value[x] is not allowed. Send the expected type."
* #value-too-long "Value too long" "The text is longer than allowed. Shorten it."
* #value-out-of-range "Value out of range" "The number or date is below or above what is allowed. Check it and its unit."
* #code-not-allowed "Code not allowed" "The code is not in the value set that is required here. Choose one from the value set."
* #code-unknown "Code unknown" "The code system has no such code. Check the spelling and that system and code belong together."
* #reference-type "Reference to the wrong kind of record" "The element may not refer to this type of resource. Refer to one of the allowed types."
* #reference-not-found "Reference not found" "The record referred to is not on this server. Send it first, or in the same transaction."
* #reference-format "Reference has the wrong form" "Write Type/id for a record on this server, or the fullUrl of an entry in the same bundle."
* #extension-unknown "Extension unknown" "The server does not know the extension. Check the url, or leave the extension out; a modifier extension is never accepted unknown."
* #extension-misplaced "Extension misplaced" "The extension is known but may not stand on this element. Move it to the element that its definition names."
* #slice-unmatched "Entry fits no slice" "A repeating element admits only listed kinds of entry, and this one is none of them. Compare it with the slices of the profile."
* #narrative-unsafe "Narrative unsafe" "text.div holds markup that FHIR forbids, such as script. Send plain XHTML, or no narrative."
* #profile-undecided "Profile undecided" "Nothing in the resource says which profile of its type applies. Add what tells them apart, such as Flag.category."
* #profile-unknown "Profile unknown" "meta.profile names a profile that the server does not know. Remove it or correct it."
* #profile-mismatch "Profile does not match" "meta.profile names another profile than the one that applies. Remove it: the server decides by content."
* #answer-missing "Answer missing" "A required question has no answer. Add the answer."
* #answer-out-of-range "Answer out of range" "The answer is below or above what the question allows. Correct it."
* #answer-type "Answer of the wrong type" "The question asks for another type of answer. Send value[x] of that type."
* #answer-not-offered "Answer not offered" "The question offers a list of answers, and this is none of them. Choose one of the questionnaire's answers; an open choice also takes words, as valueString."
* #question-unknown "Question unknown" "The questionnaire has no item with this linkId here. Check linkId and nesting."
* #questionnaire-unknown "Questionnaire unknown" "The server has no questionnaire with this canonical address. Use one that GET /Questionnaire lists."
* #fhir-rule "Rule of the FHIR specification" "Another rule of FHIR R4 is broken; the diagnostics name it. See the specification of the element."

RuleSet: ProtocolRules
* #json-malformed "JSON malformed" "The body is not JSON. The diagnostics give line and column."
* #xml-malformed "XML malformed" "The body is not well-formed XML. The diagnostics give line and column."
* #xml-doctype "XML document type refused" "A DOCTYPE is never accepted, for safety. Remove it."
* #body-missing "Body missing" "This interaction needs a resource in the body. Send one."
* #body-too-large "Body too large" "The body is larger than the server accepts. Split it."
* #media-type-unsupported "Media type unsupported" "Use application/fhir+json or application/fhir+xml; for a patch also application/json-patch+json."
* #type-not-supported "Resource type not supported" "The server does not hold this type. The capability statement lists the types that it holds."
* #interaction-not-supported "Interaction not supported" "The server does not do this with this type. The capability statement lists what it does."
* #search-parameter-unknown "Search parameter unknown" "The type has no such search parameter here. The diagnostics list those that it has."
* #search-value-invalid "Search value invalid" "The value does not fit the type of its search parameter, for example a date that does not exist. Correct it."
* #version-stale "Version stale" "Somebody else changed the record since it was read (If-Match). Read it again, apply the change, send it again."
* #version-conflict "Version conflict" "Two changes met at the same moment. Send the request again."
* #not-found "Not found" "There is no such record. Check the id."
* #deleted "Deleted" "The record existed and is gone."
* #duplicate-match "More than one match" "The condition of a conditional request matches several records. Make it precise, for example an identifier with its system."
* #type-mismatch "Types differ" "The body is another resource type than the address says. Send it to the address of its type."
* #id-mismatch "Ids differ" "The id in the body is not the id in the address. Make them the same."
* #bundle-invalid "Bundle invalid" "The bundle cannot be carried out as a whole: check type, request.method, request.url and that each fullUrl occurs once."
* #patch-invalid "Patch invalid" "The patch cannot be applied: check its form, and that each path exists in the current version."
* #referenced-elsewhere "Referenced elsewhere" "Other records refer to this one, so that it cannot go. Change those first."
* #not-authorised "Not authorised" "The token is absent or not accepted; WWW-Authenticate says why. Get a new token of an issuer that the server accepts, meant for this server."
* #request-invalid "Request invalid" "The request cannot be understood; the diagnostics say why."
* #server-error "Server error" "Something failed on the server; nothing was stored. Send the request again, and report the id in the diagnostics if it fails again."
* #server-busy "Server busy" "Every connection to the database was in use for too long (503); nothing was stored. Send the request again after the seconds in Retry-After."
