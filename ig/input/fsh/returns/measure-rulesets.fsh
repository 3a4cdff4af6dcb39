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

// An expression is: people, events or amounts; then what happened, with its items; then, perhaps, to which types of
// provider, and since when. Or posts, payments, new-services or registered-patients. Of a change: from which first scores, into which later ones, and of how many points.
RuleSet: CountedBy(population, expression)
* group[=].population[+].code = http://terminology.hl7.org/CodeSystem/measure-population#{population}
* group[=].population[=].criteria.language = #text/x.social-prescribing-facts
* group[=].population[=].criteria.expression = "{expression}"

RuleSet: ChangeOf(item, description)
* insert Figured(mean, {description})
* insert CountedBy(measure-population, people change:ons4-{item})

RuleSet: LeavingBand(item, low, other, description)
* insert Figured(percentage, {description})
* insert CountedBy(numerator, people change:ons4-{item} from {low} into {other})
* insert CountedBy(denominator, people change:ons4-{item} from {low})

RuleSet: MeaningfulChange(item, better, worse, name)
* insert Figured(mean, [["Change of {name}, mean."]])
* insert CountedBy(measure-population, people change:{item})
* insert Figured(percentage, [["Per cent with a meaningful rise of {name}."]])
* insert CountedBy(numerator, people change:{item} of {better})
* insert CountedBy(denominator, people change:{item})
* insert Figured(percentage, [["Per cent with a meaningful fall of {name}."]])
* insert CountedBy(numerator, people change:{item} of {worse})
* insert CountedBy(denominator, people change:{item})

RuleSet: FollowedUp(item, description)
* insert Figured(percentage, {description})
* insert CountedBy(numerator, events follow-up-taken:{item})
* insert CountedBy(denominator, events follow-up-due:{item})

// What the figure before it should come to.
RuleSet: Targeted(number)
* group[=].extension[0].url = "https://socialprescribing.example/fhir/StructureDefinition/target"
* group[=].extension[0].valueDecimal = {number}
