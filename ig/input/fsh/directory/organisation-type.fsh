CodeSystem: OrganisationType
Id: organisation-type
Title: "Organisation type"
Description: "Kinds of organisation that take part in social prescribing. F6, F7, F10."
* insert LocalCodes
* #gp-practice "GP practice" "A general practice with its own ODS code."
* #pcn "Primary care network" "A group of practices that work together. F4."
* #vcse "Voluntary, community or social enterprise provider" "A constituted organisation that gives support. F6."
* #community-group "Community group" "A small group led by volunteers, often without a number of any register. F6."
* #council "Local council" "A local authority."
* #nhs-trust "NHS trust" "A hospital, community or mental health trust."
* #pharmacy "Pharmacy" "A community pharmacy."
* #commissioner "Commissioner" "A body that buys services and receives figures only, such as an integrated care board. F10."
* #place "Place" "The part of an integrated care board's area in which partners work together, such as a borough. Networks belong to it. F101."
* #integrated-care-board "Integrated care board" "The board that commissions for an area. Places belong to it; it receives figures only. F10, F101."
* #infrastructure-body "Infrastructure body" "A council for voluntary service or lead agency that acts as broker. F7."
* #housing-association "Housing association" "A social landlord."
* #statutory-service "Other statutory service" "Job centre, police, fire and rescue and others."
* #private-provider "Private provider" "A business that gives support. F6."
* #other "Other organisation" "None of these; the text says what."

ValueSet: OrganisationTypes
Id: organisation-type
Title: "Organisation types"
Description: "Kinds of organisation that take part in social prescribing."
* insert Stable
* include codes from system OrganisationType
