Extension: RecipientClass
Id: recipient-class
Title: "Recipient class"
Description: "A class of recipients that a consent permits or refuses, beside or instead of recipients that it names. F28."
* insert Stable
* insert ExtensionOn(Consent.provision)
* value[x] 1..
* value[x] only CodeableConcept
* value[x] from RecipientClasses (required)
  * ^short = "The class"

CodeSystem: RecipientClassCode
Id: recipient-class
Title: "Recipient class"
Description: "Classes of recipients, as a person may speak of them. An organisation belongs to a class by its type."
* insert LocalCodes
* ^property[0].code = #organisation-type
* ^property[=].description = "A code of organisation-type: organisations of this type belong to the class."
* ^property[=].type = #string
* ^property[+].code = #name-alone
* ^property[=].description = "Whether a receiver that has no record, and is known by name alone, belongs to the class."
* ^property[=].type = #boolean
* #community-provider "Community provider" "Charities, social enterprises, housing associations and groups led by volunteers; also whoever is referred to by name alone."
* insert OfType(community-provider, 0, vcse)
* insert OfType(community-provider, 1, community-group)
* insert OfType(community-provider, 2, infrastructure-body)
* insert OfType(community-provider, 3, housing-association)
* #community-provider ^property[4].code = #name-alone
* #community-provider ^property[4].valueBoolean = true
* #public-service "Public service" "The NHS, councils and other public bodies."
* insert OfType(public-service, 0, gp-practice)
* insert OfType(public-service, 1, pcn)
* insert OfType(public-service, 2, nhs-trust)
* insert OfType(public-service, 3, council)
* insert OfType(public-service, 4, statutory-service)
* #private-provider "Private provider" "Businesses, community pharmacies among them."
* insert OfType(private-provider, 0, private-provider)
* insert OfType(private-provider, 1, pharmacy)

RuleSet: OfType(class, index, type)
* #{class} ^property[{index}].code = #organisation-type
* #{class} ^property[{index}].valueString = "{type}"

ValueSet: RecipientClasses
Id: recipient-class
Title: "Recipient classes"
Description: "Classes of recipients that a consent may name."
* insert Stable
* include codes from system RecipientClassCode
