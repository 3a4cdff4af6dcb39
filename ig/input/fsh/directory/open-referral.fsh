// What an entry of Open Referral UK says and FHIR has no element for.

Extension: DirectoryNote
Id: directory-note
Title: "Directory note"
Description: "Words of a directory entry for which FHIR has no element, with the kind of thing that they say."
* insert Stable
* insert ExtensionOn(HealthcareService)
* insert ExtensionOn(HealthcareService.availableTime)
* insert ExtensionOn(Location)
* insert ExtensionOn(Organization)
* ^purpose = "Send one for each thing said, such as another name or who pays for it. Show the display of the kind and the words beside it; nothing has to be understood by a program."
* extension contains kind 1..1 and text 1..1
* extension[kind]
  * ^short = "What the words are about"
  * value[x] 1..
  * value[x] only code
  * value[x] from DirectoryNoteKinds (required)
    * ^short = "The kind"
* extension[text]
  * ^short = "What is said"
  * value[x] 1..
  * value[x] only string
    * ^short = "The words"

CodeSystem: DirectoryNoteKind
Id: directory-note-kind
Title: "Kind of directory note"
Description: "What the words of a directory note are about; the names of Open Referral UK stand in the definitions."
* insert LocalCodes
* #other-name "Also known as" "Another name of the service: alternate_name."
* #description "Description" "What an organisation is and does: description."
* #accreditation "Accreditations" "By whom it is accredited: accreditations."
* #licence "Licences" "Which licences it has: licenses."
* #wait "Waiting time" "How long people wait, in words: wait_time."
* #interpretation "Interpreters" "Whether there are interpreters: interpretation_services."
* #document "Document needed" "What a person has to bring: required_documents."
* #funding "Funded by" "Who pays for it: funding."
* #language "Language" "A language for which no code is known: languages."
* #times "Times" "The opening times in words: description of a schedule."
* #attending "How to attend" "In which way one takes part at these times: attending_type."
* #remark "Remark" "A remark on opening times: notes of a schedule."
* #transport "Getting there" "How to reach a place: transportation."

ValueSet: DirectoryNoteKinds
Id: directory-note-kind
Title: "Kinds of directory note"
Description: "What the words of a directory note are about."
* insert Stable
* include codes from system DirectoryNoteKind

Extension: NamedContact
Id: named-contact
Title: "Named contact"
Description: "Somebody to ask for at a service, by name or by role, as the directory publishes it."
* insert Stable
* insert ExtensionOn(HealthcareService)
* ^purpose = "Send it when people are to ask for somebody. A directory is public: give only what the person agreed to have there."
* extension contains name 0..1 and role 0..1 and telecom 0..*
* extension[name]
  * ^short = "The name"
  * value[x] 1..
  * value[x] only string
    * ^short = "The name as it is said"
* extension[role]
  * ^short = "What the person does there"
  * value[x] 1..
  * value[x] only string
    * ^short = "The role in words"
* extension[telecom]
  * ^short = "How to reach the person"
  * value[x] 1..
  * value[x] only ContactPoint
    * ^short = "A number or address"

Extension: AtPlace
Id: at-place
Title: "At this place"
Description: "That opening times or a number hold at one of the places of a service, and not at all of them."
* insert Stable
* insert ExtensionOn(HealthcareService.availableTime)
* insert ExtensionOn(HealthcareService.telecom)
* ^purpose = "Send it when a service has several places with times or numbers of their own. Without it they hold wherever the service is."
* value[x] 1..
* value[x] only Reference(ServicePlace)
  * ^short = "One of the places in location"

Extension: OpenReferralRest
Id: open-referral-rest
Title: "Rest of an Open Referral UK entry"
Description: "What an entry of Open Referral UK said that nothing else in this record says, as JSON, so that the entry can be given back as it came."
* insert Stable
* insert ExtensionOn(HealthcareService)
* insert ExtensionOn(Location)
* insert ExtensionOn(Organization)
* ^purpose = "Written by the server when it takes an entry in. Leave it as it is when you change the record: what the elements say wins over it. A record that was not taken from Open Referral UK needs none."
* value[x] 1..
* value[x] only string
  * ^short = "JSON: for each difference what the elements said then, and what the entry said"
