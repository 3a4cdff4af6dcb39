Instance: referral-source-to-snomed-ct
InstanceOf: ConceptMap
Usage: #definition
Title: "Referral sources to SNOMED CT"
Description: "The local codes of the code system referral-source, each with its code of SNOMED CT, or with none where no code is confirmed."
* insert ToSnomed(referral-source, ReferralSourceToSnomed, "Referral sources to SNOMED CT")
* insert NoTarget(gp)
* insert NoTarget(practice-nurse)
* insert NoTarget(practice-team)
* insert NoTarget(multidisciplinary-team)
* insert NoTarget(pharmacy)
* insert NoTarget(hospital-discharge)
* insert NoTarget(consultant)
* insert NoTarget(specialist-nurse)
* insert NoTarget(allied-health-professional)
* insert NoTarget(mental-health-service)
* insert NoTarget(social-care)
* insert NoTarget(fire-service)
* insert NoTarget(police)
* insert NoTarget(job-centre)
* insert NoTarget(housing-association)
* insert NoTarget(vcse)
* insert NoTarget(link-worker-service)
* insert NoTarget(proactive-offer)
* insert Target(self-referral, equivalent, 306098008, [["Self-referral"]])
* insert NoTarget(family-or-carer)
* insert NoTarget(other)
* description = "UK Core asks for descendants of 309013001, referred by person, and 306098008, self-referral; only the latter is confirmed here."
