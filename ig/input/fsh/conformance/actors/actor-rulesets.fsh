// What a system that works with a server of this guide sends, reads and searches.
RuleSet: Actor(id, name)
* url = "https://socialprescribing.example/fhir/CapabilityStatement/{id}"
* version = "0.1.0"
* name = "{name}"
* status = #draft
* experimental = false
* date = "2026-11-25"
* publisher = "Social Prescribing FHIR Server project"
* kind = #requirements
* fhirVersion = #4.0.1
* format = #json
* rest.mode = #client

RuleSet: Expectation(path, expectation)
* {path}.extension[+].url = "http://hl7.org/fhir/StructureDefinition/capabilitystatement-expectation"
* {path}.extension[=].valueCode = #{expectation}

RuleSet: SendsTransactions
* rest.interaction[+].code = #transaction
* insert Expectation(rest.interaction[=], SHALL)

RuleSet: Works(type, expectation, documentation)
* rest.resource[+].type = #{type}
* rest.resource[=].documentation = "{documentation}"
* insert Expectation(rest.resource[=], {expectation})

RuleSet: Does(interaction, expectation)
* rest.resource[=].interaction[+].code = #{interaction}
* insert Expectation(rest.resource[=].interaction[=], {expectation})

RuleSet: Finds(name, type, expectation)
* rest.resource[=].searchParam[+].name = "{name}"
* rest.resource[=].searchParam[=].type = #{type}
* insert Expectation(rest.resource[=].searchParam[=], {expectation})

RuleSet: Brings(include)
* rest.resource[=].searchInclude[+] = "{include}"

// A type that is only read, by the person it is about.
RuleSet: ReadsOfPerson(type, profile, expectation, documentation)
* insert Works({type}, {expectation}, [[{documentation}]])
* insert Supports({profile})
* insert Does(read, {expectation})
* insert Does(search-type, {expectation})
* insert Finds(patient, reference, {expectation})
