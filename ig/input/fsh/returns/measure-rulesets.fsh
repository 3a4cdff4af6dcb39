// A return. Its counting rule is the criteria of its populations, which the server reads: org.socialprescribing.returns.
RuleSet: Return(id, name, title, scoring)
* url = "https://socialprescribing.example/fhir/Measure/{id}"
* version = "0.1.0"
* name = "{name}"
* title = {title}
* status = #draft
* experimental = false
* date = "2026-11-27"
* publisher = "Social Prescribing FHIR Server project"
* scoring = http://terminology.hl7.org/CodeSystem/measure-scoring#{scoring}

RuleSet: Figured(code, description)
* group[+].code = Figure#{code}
* group[=].description = {description}

// An expression is: people, events, amounts or posts; then what happened, with its items; then, perhaps, to which types
// of provider, and since when.
RuleSet: CountedBy(population, expression)
* group[=].population[+].code = http://terminology.hl7.org/CodeSystem/measure-population#{population}
* group[=].population[=].criteria.language = #text/x.social-prescribing-facts
* group[=].population[=].criteria.expression = "{expression}"

RuleSet: ChangeOf(item, description)
* insert Figured(mean, {description})
* insert CountedBy(measure-population, people change:ons4-{item})
