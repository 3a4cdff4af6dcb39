RuleSet: HealthcareServiceType
* insert RecordType(HealthcareService)
* insert Supports(community-service)
* insert Search(identifier, HealthcareService-identifier, token, Number in a directory)
* insert Search(name, HealthcareService-name, string, Name)
* insert Search(active, HealthcareService-active, token, Whether people can be sent there)
* insert Search(organization, HealthcareService-organization, reference, Who runs it)
* insert Search(location, HealthcareService-location, reference, Where it happens)
* insert Search(coverage-area, HealthcareService-coverage-area, reference, For which area)
* insert Search(service-category, HealthcareService-service-category, token, Destination class)
* insert Search(service-type, HealthcareService-service-type, token, What it does)
* insert Search(characteristic, HealthcareService-characteristic, token, What makes it easier to take part)
* insert GuideSearch(need, service-need, token, A need that it is for)
* insert GuideSearch(capacity, service-capacity, token, Whether it takes people now)
* insert GuideSearch(who-may-refer, service-who-may-refer, token, Who may send somebody)
* insert GuideSearch(cost, service-cost, token, Whether it is free)
* insert GuideSearch(language, service-language, token, A language in which it works)
* insert GuideSearch(assured, service-assured, date, When the entry was last checked)
* insert GuideSearch(near, service-near, special, Within a distance of a point or postcode)
* insert GuideSearch(text, service-text, string, Words of it or its organisation or places)
* insert GuideSearch(open-at, service-open-at, date, Open on a date or at a moment)
* insert GuideSearch(open-on, service-open-on, token, Open on a day of the week)
* insert GuideSearch(age, service-age, number, For somebody of this age)
* insert GuideSearch(access, service-access, token, A feature of access of it or its places)
* rest.resource[=].searchInclude[+] = "HealthcareService:organization"
* rest.resource[=].searchInclude[+] = "HealthcareService:location"
* rest.resource[=].searchInclude[+] = "HealthcareService:coverage-area"

RuleSet: LocationType
* insert RecordType(Location)
* insert Supports(service-place)
* insert Search(identifier, Location-identifier, token, UPRN or another number)
* insert Search(name, Location-name, string, Name)
* insert Search(status, Location-status, token, Whether it is in use)
* insert Search(address, Location-address, string, Beginning of any part of the address)
* insert Search(address-city, Location-address-city, string, Town)
* insert Search(address-postalcode, Location-address-postalcode, string, Postcode)
* insert Search(near, Location-near, special, Within a distance of a point)
* insert Search(organization, Location-organization, reference, Who looks after it)
* rest.resource[=].searchInclude[+] = "Location:organization"
* rest.resource[=].searchRevInclude[+] = "HealthcareService:location"

RuleSet: GoalType
* insert RecordType(Goal)
* insert Supports(support-goal)
* insert Search(identifier, clinical-identifier, token, Number of the goal)
* insert Search(patient, clinical-patient, reference, Whose goal)
* insert Search(subject, Goal-subject, reference, Whose goal)
* insert Search(lifecycle-status, Goal-lifecycle-status, token, Whether it is still wanted)
* insert Search(achievement-status, Goal-achievement-status, token, How far it has got)
* insert Search(start-date, Goal-start-date, date, When it was set)
* insert Search(target-date, Goal-target-date, date, By when)
* rest.resource[=].searchInclude[+] = "Goal:patient"
* rest.resource[=].searchInclude[+] = "Goal:subject"
* rest.resource[=].searchRevInclude[+] = "CarePlan:goal"
