// Search parameters of the directory that FHIR R4 does not define.

RuleSet: ServiceSearch(code, name, type, expression)
* url = "https://socialprescribing.example/fhir/SearchParameter/service-{code}"
* name = "{name}"
* status = #active
* experimental = false
* code = #{code}
* base = #HealthcareService
* type = #{type}
* expression = {expression}
* xpathUsage = #normal

RuleSet: GuideSearch(name, definition, type, documentation)
* rest.resource[=].searchParam[+].name = "{name}"
* rest.resource[=].searchParam[=].definition = "https://socialprescribing.example/fhir/SearchParameter/{definition}"
* rest.resource[=].searchParam[=].type = #{type}
* rest.resource[=].searchParam[=].documentation = "{documentation}"

Instance: service-need
InstanceOf: SearchParameter
Usage: #definition
Title: "Service by need"
Description: "A need that the service is for."
* description = "A need that the service is for."
* insert ServiceSearch(need, ServiceByNeed, token, [["HealthcareService.extension('https://socialprescribing.example/fhir/StructureDefinition/need-served').value"]])

Instance: service-capacity
InstanceOf: SearchParameter
Usage: #definition
Title: "Service by capacity"
Description: "Whether the service takes people now: accepting, waiting-list or full."
* description = "Whether the service takes people now: accepting, waiting-list or full."
* insert ServiceSearch(capacity, ServiceByCapacity, token, [["HealthcareService.extension('https://socialprescribing.example/fhir/StructureDefinition/service-capacity').extension('status').value"]])

Instance: service-who-may-refer
InstanceOf: SearchParameter
Usage: #definition
Title: "Service by who may refer"
Description: "Who may send somebody to the service."
* description = "Who may send somebody to the service."
* insert ServiceSearch(who-may-refer, ServiceByWhoMayRefer, token, [["HealthcareService.extension('https://socialprescribing.example/fhir/StructureDefinition/who-may-refer').value"]])

Instance: service-cost
InstanceOf: SearchParameter
Usage: #definition
Title: "Service by cost"
Description: "Whether the service is free, reduced for some, or paid."
* description = "Whether the service is free, reduced for some, or paid."
* insert ServiceSearch(cost, ServiceByCost, token, "HealthcareService.serviceProvisionCode")

Instance: service-language
InstanceOf: SearchParameter
Usage: #definition
Title: "Service by language"
Description: "A language in which the service works."
* description = "A language in which the service works."
* insert ServiceSearch(language, ServiceByLanguage, token, "HealthcareService.communication")

Instance: service-assured
InstanceOf: SearchParameter
Usage: #definition
Title: "Service by date of assurance"
Description: "When the entry was last checked."
* description = "When the entry was last checked."
* insert ServiceSearch(assured, ServiceByAssurance, date, [["HealthcareService.extension('https://socialprescribing.example/fhir/StructureDefinition/assurance').extension('on').value"]])
