// Search parameters by which a service is found, that are no element of the record: they have no expression.

RuleSet: FindingSearch(code, name, type)
* url = "https://socialprescribing.example/fhir/SearchParameter/service-{code}"
* name = "{name}"
* status = #active
* experimental = false
* code = #{code}
* base = #HealthcareService
* type = #{type}

Instance: service-near
InstanceOf: SearchParameter
Usage: #definition
Title: "Service near"
Description: "Within a distance of a point or a postcode."
* description = "A place of the service lies within a distance of a point, as latitude|longitude|distance|unit, or of a postcode, as postcode|distance|unit. Units are km, m, mi, [mi_i] and [mi_us]; without a unit km, without a distance 10 miles."
* insert FindingSearch(near, ServiceNear, special)

Instance: service-text
InstanceOf: SearchParameter
Usage: #definition
Title: "Service by words"
Description: "Words of the service, its organisation or its places."
* description = "All the words, or their stems, stand in the name, descriptions, needs, class, kind and features of the service, or in the names of its organisation and places. A word that the directory does not have is found by what resembles it."
* insert FindingSearch(text, ServiceByWords, string)

Instance: service-open-at
InstanceOf: SearchParameter
Usage: #definition
Title: "Service open at a date or moment"
Description: "Open on a date, or at a moment, by the clock of England."
* description = "The weekly table or a recurrence rule opens the service on the date, or at the moment, and nothing closes it then. A moment without a zone is by the clock of England. A service that says no times is not found."
* insert FindingSearch(open-at, ServiceOpenAt, date)

Instance: service-open-on
InstanceOf: SearchParameter
Usage: #definition
Title: "Service open on a day of the week"
Description: "Open on a day of the week, such as tue or tue|14:00."
* description = "The weekly table or a recurrence rule opens the service on that day of the week, if only in some weeks: mon, tue, wed, thu, fri, sat, sun, with a time in England such as tue|14:00. Of a comma list one is enough."
* insert FindingSearch(open-on, ServiceOpenOn, token)

Instance: service-age
InstanceOf: SearchParameter
Usage: #definition
Title: "Service by age"
Description: "For somebody of this age in years."
* description = "The service takes somebody of this age in years. One that names no ages takes everybody."
* insert FindingSearch(age, ServiceByAge, number)

Instance: service-access
InstanceOf: SearchParameter
Usage: #definition
Title: "Service by access"
Description: "What makes it easier to take part, of the service or of one of its places."
* description = "A feature of access, of the service (characteristic) or of one of its places (extension accessibility)."
* insert FindingSearch(access, ServiceByAccess, token)
