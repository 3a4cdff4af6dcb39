// What conforms to the profile also conforms to this UK Core profile.
RuleSet: CompliesWithUKCore(profile)
* ^extension[+].url = "http://hl7.org/fhir/StructureDefinition/structuredefinition-compliesWithProfile"
* ^extension[=].valueCanonical = "https://fhir.hl7.org.uk/StructureDefinition/UKCore-{profile}"

// The condition that tells which of several profiles of one resource type applies.
RuleSet: AppliesWhen(condition)
* ^extension[+].url = "https://socialprescribing.example/fhir/StructureDefinition/applies-when"
* ^extension[=].valueString = {condition}

RuleSet: LocalCodes
* ^experimental = false
* ^caseSensitive = true

RuleSet: Stable
* ^experimental = false

RuleSet: SnomedCopyright
* ^copyright = "Contains SNOMED CT codes, which are used by permission of SNOMED International. SNOMED CT was originally created by the College of American Pathologists."

RuleSet: ExtensionOn(resource)
* ^context[+].type = #element
* ^context[=].expression = "{resource}"

// An identifier slice told by its system.
RuleSet: IdentifierBySystem
* identifier
  * ^slicing.discriminator.type = #value
  * ^slicing.discriminator.path = "system"
  * ^slicing.rules = #open

// A canonical artefact that is written as an instance.
RuleSet: Published(type, id, name)
* url = "https://socialprescribing.example/fhir/{type}/{id}"
* name = "{name}"
* status = #draft
* experimental = false
