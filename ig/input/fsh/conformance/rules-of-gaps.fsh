// Rules of gaps in provision.
RuleSet: GapRules
* #names-nobody "Words that could tell who it was" "A gap is about an area and not about a person. Take out telephone numbers, NHS numbers, addresses of mail and names; say only what would have helped."
* #area-is-no-home "Not an area" "Send an area code of the Office for National Statistics with the system https://socialprescribing.example/fhir/Id/ons-area-code, or the first half of a postcode with https://socialprescribing.example/fhir/Id/postcode-district. A whole postcode is a few homes."
* #area-names-nobody "Area in words that could tell who it was" "Name the area, such as a village or a part of a town. Take out telephone numbers, NHS numbers and addresses of mail."
