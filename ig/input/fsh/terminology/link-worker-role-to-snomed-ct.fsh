Instance: link-worker-role-to-snomed-ct
InstanceOf: ConceptMap
Usage: #definition
Title: "Link worker roles to SNOMED CT"
Description: "The local codes of the code system link-worker-role, each with its code of SNOMED CT, or with none where no code is confirmed."
* insert ToSnomed(link-worker-role, RoleToSnomed, "Link worker roles to SNOMED CT")
* insert NoTarget(link-worker)
* insert NoTarget(community-navigator)
* insert NoTarget(community-connector)
* insert NoTarget(village-agent)
* insert NoTarget(health-connector)
* insert NoTarget(wellbeing-officer)
* insert NoTarget(carers-agent)
* insert NoTarget(health-adviser)
* insert NoTarget(broker)
* insert NoTarget(health-trainer)
* insert NoTarget(care-coordinator)
* insert NoTarget(health-wellbeing-coach)
* insert NoTarget(care-navigator)
* insert NoTarget(other)
* description = "Where a local code has no target: no SNOMED CT code was seen."
