Extension: NotConfirmed
Id: not-confirmed
Title: "Not confirmed"
Description: "Something of the guide that its authors could not check against its source; the text says what is to be checked."
* insert Stable
* insert ExtensionOn(Element)
* ^purpose = "Look for it before you rely on a code or a wording. A code that carries it stands in a publication, yet its term or its place in the current release of SNOMED CT was not seen. A question that carries it was worded from knowledge, not from the source. A test of the project lets no other unconfirmed code pass."
* value[x] 1..
* value[x] only string
  * ^short = "What is to be checked"

// Marks the code of a value set that was written last.
RuleSet: NotConfirmed(what)
* ^extension.url = "https://socialprescribing.example/fhir/StructureDefinition/not-confirmed"
* ^extension.valueString = {what}
