// Ellie looked, and found nothing.

RuleSet: ExampleGap(number, why, on)
* identifier
  * system = "https://harbour-links.example/gaps"
  * value = "{number}"
* status = #final
* code = GapReason#{why}
* identifiedDateTime = "{on}"
* author = Reference(link-worker-ellie)

Instance: gap-no-evening-group
InstanceOf: ProvisionGap
Usage: #example
Title: "No group in the evening"
Description: "Somebody who works looks for company, and everything is at noon."
* insert ExampleGap(GAP-0017, wrong-time, 2026-10-20)
* extension[area].valueIdentifier
  * system = "https://socialprescribing.example/fhir/Id/ons-area-code"
  * value = "E05999999"
* evidence.code = Need#loneliness
* detail = "A group that meets after six, for people of working age."
* implicated.identifier
  * system = "https://harbour-links.example/tasks"
  * value = "T-0099"

Instance: gap-debt-advice-full
InstanceOf: ProvisionGap
Usage: #example
Title: "Debt advice is full"
Description: "Nobody takes people on until spring, within reach of one postcode district."
* insert ExampleGap(GAP-0018, full, 2026-11-03)
* extension[area].valueIdentifier
  * system = "https://socialprescribing.example/fhir/Id/postcode-district"
  * value = "ZZ99"
* evidence
  * code[0] = Need#debt
  * code[+] = Need#benefits

Instance: gap-sign-language
InstanceOf: ProvisionGap
Usage: #example
Title: "Nobody signs"
Description: "An area in words, and a reason that is about language."
* insert ExampleGap(GAP-0019, language, 2026-11-17)
* extension[area].valueString = "The villages east of Harbourton"
* evidence.code = Need#arts-and-nature
* detail = "A garden or art group where somebody knows British Sign Language."
