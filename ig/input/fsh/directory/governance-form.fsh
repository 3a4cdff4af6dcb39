Extension: GovernanceForm
Id: governance-form
Title: "Governance form"
Description: "How an organisation is constituted. F76."
* insert Stable
* insert ExtensionOn(Organization)
* ^purpose = "Send it so that whoever funds or checks the organisation knows which papers to ask for. A group without a constitution says so; that alone is no reason against it."
* value[x] 1..
* value[x] only CodeableConcept
* value[x] from GovernanceForms (extensible)
  * ^short = "The form as a code"

CodeSystem: GovernanceFormCode
Id: governance-form
Title: "Governance form"
Description: "How an organisation is constituted. F76."
* insert LocalCodes
* #informal-group "Informal group" "People who meet, without a constitution."
* #unincorporated-association "Unincorporated association" "A group with a constitution; its members carry the liability."
* #charitable-trust "Charitable trust" "Trustees hold assets for a charitable purpose."
* #charitable-incorporated-organisation "Charitable incorporated organisation" "A charity that is a legal person, registered with the Charity Commission."
* #charitable-company "Charitable company" "A company limited by guarantee that is also a charity."
* #company-limited-by-guarantee "Company limited by guarantee" "A company without shares, registered with Companies House."
* #community-interest-company "Community interest company" "A company for the benefit of a community (CIC)."
* #community-benefit-society "Community benefit society" "A registered society that serves its community."
* #cooperative "Co-operative" "Owned by its members."
* #private-company "Private company" "A company limited by shares."
* #sole-trader-or-partnership "Sole trader or partnership" "A person or partners in business."
* #public-body "Public body" "A council, NHS body or other public authority."
* #other "Other form" "None of these; the text says which."

ValueSet: GovernanceForms
Id: governance-form
Title: "Governance forms"
Description: "How an organisation is constituted."
* insert Stable
* include codes from system GovernanceFormCode

Extension: VettingScheme
Id: vetting-scheme
Title: "Vetting scheme"
Description: "A scheme that vets the organisation, such as a list of traders kept by trading standards. F6, F76."
* insert Stable
* insert ExtensionOn(Organization)
* ^purpose = "Send it for private providers and others that a scheme has looked at, by the scheme's name. Registration with the Care Quality Commission is an identifier, not a scheme."
* value[x] 1..
* value[x] only string
  * ^short = "Name of the scheme"
