Instance: requirement-to-snomed-ct
InstanceOf: ConceptMap
Usage: #definition
Title: "Individual requirements to SNOMED CT"
Description: "The local codes of the code system requirement, each with its code of SNOMED CT, or with none where no code is confirmed."
* insert ToSnomed(requirement, RequirementToSnomed, "Individual requirements to SNOMED CT")
* insert NoTarget(interpreter)
* insert NoTarget(bsl)
* insert NoTarget(lip-speaking)
* insert NoTarget(large-print)
* insert NoTarget(braille)
* insert NoTarget(easy-read)
* insert NoTarget(audio)
* insert NoTarget(text-message-contact)
* insert NoTarget(telephone-contact)
* insert NoTarget(contact-through-other)
* insert NoTarget(advocate)
* insert NoTarget(longer-appointment)
* insert NoTarget(quiet-room)
* insert NoTarget(wheelchair-access)
* insert NoTarget(hearing-loop)
* insert NoTarget(assistance-dog)
* insert NoTarget(home-visit)
* insert NoTarget(transport-help)
* insert NoTarget(other)
* description = "Where a local code has no target: the four SNOMED CT reference sets of the Accessible Information Standard may have a code; their members are not published here."
