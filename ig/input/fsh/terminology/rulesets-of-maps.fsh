// A map from a local code system to SNOMED CT: every local code is in it, with a target or without.
RuleSet: ToSnomed(system, name, title)
* url = "https://socialprescribing.example/fhir/ConceptMap/{system}-to-snomed-ct"
* name = "{name}"
* title = {title}
* status = #draft
* experimental = false
* copyright = "Contains SNOMED CT codes, which are used by permission of SNOMED International. SNOMED CT was originally created by the College of American Pathologists."
* group.source = "https://socialprescribing.example/fhir/CodeSystem/{system}"
* group.target = $SCT

RuleSet: Target(code, equivalence, target, term)
* group.element[+].code = #{code}
* group.element[=].target.equivalence = #{equivalence}
* group.element[=].target.code = #{target}
* group.element[=].target.display = {term}

RuleSet: Comment(words)
* group.element[=].target.comment = {words}

RuleSet: TargetNotConfirmed
* group.element[=].target.extension.url = "https://socialprescribing.example/fhir/StructureDefinition/not-confirmed"
* group.element[=].target.extension.valueString = "Seen in public source code only: check term and status against a release of SNOMED CT."

RuleSet: NoTarget(code)
* group.element[+].code = #{code}
* group.element[=].target.equivalence = #unmatched
