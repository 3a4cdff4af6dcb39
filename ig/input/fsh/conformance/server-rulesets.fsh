// A resource type that is read, searched and written, and never deleted.
RuleSet: RecordType(type)
* rest.resource[+].type = #{type}
* insert Interaction(read)
* insert Interaction(vread)
* insert Interaction(create)
* insert Interaction(update)
* insert Interaction(patch)
* insert Interaction(history-instance)
* insert Interaction(search-type)
* rest.resource[=].versioning = #versioned-update
* rest.resource[=].readHistory = true
* rest.resource[=].updateCreate = true
* rest.resource[=].conditionalCreate = true
* rest.resource[=].conditionalUpdate = true
* rest.resource[=].conditionalDelete = #not-supported
* insert SearchOnEveryType

RuleSet: ReadOnlyType(type)
* rest.resource[+].type = #{type}
* insert Interaction(read)
* insert Interaction(search-type)
* insert Search(_id, Resource-id, token, Logical id)

RuleSet: SearchOnEveryType
* insert Search(_id, Resource-id, token, Logical id)
* insert Search(_lastUpdated, Resource-lastUpdated, date, When the record last changed)

RuleSet: Interaction(code)
* rest.resource[=].interaction[+].code = #{code}

RuleSet: Supports(profile)
* rest.resource[=].supportedProfile[+] = "https://socialprescribing.example/fhir/StructureDefinition/{profile}"

RuleSet: Search(name, definition, type, documentation)
* rest.resource[=].searchParam[+].name = "{name}"
* rest.resource[=].searchParam[=].definition = "http://hl7.org/fhir/SearchParameter/{definition}"
* rest.resource[=].searchParam[=].type = #{type}
* rest.resource[=].searchParam[=].documentation = "{documentation}"
