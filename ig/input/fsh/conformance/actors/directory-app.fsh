Instance: directory-app
InstanceOf: CapabilityStatement
Usage: #definition
Title: "Directory"
Description: "What a directory of community services does: it sends services, places and the organisations behind them, and keeps them true."
* insert Actor(directory-app, DirectoryApp)
* title = "Directory"
* description = "A directory of community services: sends what there is, where, for whom, and whether it takes people now."
* rest.documentation = "Sends organisations, places and services with its own numbers as identifiers, by conditional update, so that sending twice changes nothing. Says by the date of the last check that an entry is still true. Entries that have ended become inactive; nothing is deleted."
* insert SendsTransactions
* insert Kept(HealthcareService, community-service, A service or group)
* insert Finds(need, token, SHALL)
* insert Finds(active, token, SHALL)
* insert Finds(assured, date, SHOULD)
* insert Brings(HealthcareService:location)
* insert Brings(HealthcareService:organization)
* insert Kept(Location, service-place, Where it happens)
* insert Finds(near, special, SHOULD)
* insert Finds(address-postalcode, string, SHOULD)
* insert Kept(Organization, care-organisation, Who runs it)
* insert Finds(name, string, SHOULD)
* insert Works(QuestionnaireResponse, MAY, The answers to the quality prompts)
* insert Supports(assessment-response)
* insert Does(create, MAY)

RuleSet: Kept(type, profile, documentation)
* insert Works({type}, SHALL, [[{documentation}]])
* insert Supports({profile})
* insert Does(create, SHALL)
* insert Does(update, SHALL)
* insert Does(read, SHALL)
* insert Does(search-type, SHALL)
* insert Finds(identifier, token, SHALL)
* insert Finds(_lastUpdated, date, SHOULD)
