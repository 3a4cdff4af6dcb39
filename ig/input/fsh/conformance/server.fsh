Instance: server
InstanceOf: CapabilityStatement
Usage: #definition
Title: "Social prescribing server"
Description: "What a server of this guide does: the closed list of resource types, interactions and search parameters."
* url = "https://socialprescribing.example/fhir/CapabilityStatement/server"
* version = "0.1.0"
* name = "Server"
* title = "Social prescribing server"
* status = #draft
* experimental = false
* date = "2026-11-23"
* publisher = "Social Prescribing FHIR Server project"
* description = "The closed list of resource types, profiles, interactions and search parameters. What is not listed is refused with an explanation."
* kind = #requirements
* fhirVersion = #4.0.1
* format[+] = #json
* format[+] = #xml
* patchFormat[+] = #application/json-patch+json
* patchFormat[+] = #application/fhir+json
* rest.mode = #server
* rest.documentation = "Every write is validated against the profile that applies. Nothing is deleted: a record made in error is given the status entered-in-error, a consent is made inactive. Searches take the modifiers :exact on strings, :not on tokens, :below on uris, and the type of the target on references; parameters may be chained over references, and _has may be used."
* rest.interaction[+].code = #transaction
* rest.interaction[+].code = #batch
* insert FeedOperations
* insert ProvisionGapsOperation
* insert PatientType
* insert WellbeingChangeOperation
* insert HolderOperation
* insert SharingOperation
* insert BreakGlassOperation
* insert AccessLogOperation
* insert SubjectAccessOperation
* insert EraseOperation
* insert OrganizationType
* insert OrganisationOperations
* insert MeasuresDueOperation
* insert GlassBrokenOperation
* insert AssuranceOperations
* insert LedgerOperation
* insert PractitionerRoleType
* insert LinkWorkerOperations
* insert ServiceRequestType
* insert PrsbConformanceOperation
* insert TaskType
* insert EncounterType
* insert CommunicationType
* insert CompositionType
* insert ConsentType
* insert SharedWithOperation
* insert ConditionType
* insert FlagType
* insert HealthcareServiceType
* insert CapacityAlarmOperation
* insert LocationType
* insert ContractType
* insert DetectedIssueType
* insert GoalType
* insert CarePlanType
* insert PlanOperations
* insert ObservationType
* insert QuestionnaireResponseType
* insert ExtractOperation
* insert AuditEventType
* insert QuestionnaireType
* insert MeasureType
* insert GuideTypes
