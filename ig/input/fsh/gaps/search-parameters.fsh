Instance: gap-need
InstanceOf: SearchParameter
Usage: #definition
Title: "Gap by need"
Description: "What was needed and not found."
* description = "What was needed and not found."
* insert GapSearch(need, GapByNeed, token, "DetectedIssue.evidence.code")

RuleSet: GapSearch(code, name, type, expression)
* url = "https://socialprescribing.example/fhir/SearchParameter/gap-{code}"
* name = "{name}"
* status = #active
* experimental = false
* code = #{code}
* base = #DetectedIssue
* type = #{type}
* expression = {expression}
* xpathUsage = #normal
