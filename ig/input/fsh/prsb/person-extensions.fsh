Extension: Pronoun
Id: pronoun
Title: "Pronoun"
Description: "The pronouns that the person wants to be spoken of with. PRSB section 1, pronoun."
* insert Stable
* insert ExtensionOn(Patient)
* ^purpose = "Send it when the person has said so, in their words. Show nothing when it is absent, and do not conclude it from the gender."
* value[x] 1..
* value[x] only string
  * ^short = "For example: she/her"

Extension: SexualOrientation
Id: sexual-orientation
Title: "Sexual orientation"
Description: "The person's sexual orientation as they state it, for equality monitoring. PRSB section 1, sexual orientation."
* insert Stable
* insert ExtensionOn(Patient)
* ^purpose = "Send it only when the person was asked for equality monitoring and answered. Use a code of SNOMED CT reference set 999003081000000103 where your system has it, and words where it has not. A community service does not need it."
* value[x] 1..
* value[x] only CodeableConcept
  * ^short = "A code, words, or both"
