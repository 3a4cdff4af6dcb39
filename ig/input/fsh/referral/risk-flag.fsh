Profile: RiskFlag
Parent: Flag
Id: risk-flag
Title: "Risk flag"
Description: "A risk that whoever meets the person should know, or the statement that none is known. F32, F33; PRSB sections 5 and 17."
* insert Stable
* insert CompliesWithUKCore(Flag)
* ^purpose = "Use it for what may harm the person or those who meet them, and for the statement that nothing is known. Every referral refers to at least one, because silence is not safety. Write what a visitor must do, not the story behind it. End a risk when it has passed; its history stays."
* insert AppliesWhen([["category.coding.exists(system = 'https://socialprescribing.example/fhir/CodeSystem/flag-category' and code = 'risk')"]])
* category 1.. MS
* category = FlagCategory#risk
  * ^short = "Always: risk"
* code MS
* code from Risks (extensible)
* code obeys risk-says-what
  * ^short = "The risk: a code, words, or both; 'no known risks' is said explicitly"
* subject only Reference(ReferredPerson)
  * ^short = "The person"
* subject.reference 1..
  * ^short = "The record itself, so that it is found again"
* period 1.. MS
  * ^short = "From when, and until when, the risk holds"
  * start 1..
    * ^short = "From when the risk is known"
* author MS
  * ^short = "Who says so"

Invariant: risk-says-what
Description: "A risk has a code or a text."
Severity: #error
Expression: "coding.exists() or text.exists()"

CodeSystem: Risk
Id: risk
Title: "Risk"
Description: "Risks that matter to a link worker or a community service. F32, F33."
* insert LocalCodes
* #no-known-risks "No known risks" "The referrer has looked and knows of none. Never to be assumed from silence."
* #risk-in-home "Risk in the home" "Something at the address: an animal, another resident, the building."
* #lone-working "Not to be visited alone" "Visit in pairs or meet in a public place."
* #aggression "Aggression" "May become aggressive."
* #self-harm "Self-harm or suicide" "May harm themselves. Escalate at once when it is acute."
* #self-neglect "Self-neglect" "Does not look after own health, home or safety."
* #domestic-abuse "Domestic abuse" "At risk from somebody close. Contact must be safe."
* #safeguarding-adult "Adult safeguarding" "A safeguarding concern about an adult."
* #safeguarding-child "Child safeguarding" "A safeguarding concern about a child in the household."
* #substance-use "Substance use" "Alcohol or drugs make some contacts unsafe."
* #falls "Falls" "May fall, for example on the way to an activity."
* #infection "Infection" "May pass on, or is especially vulnerable to, an infection."
* #other "Other risk" "None of these; the text says what."

ValueSet: Risks
Id: risk
Title: "Risks"
Description: "Risks for a risk flag: the local codes, common SNOMED CT codes, and SNOMED CT findings of being at risk."
* insert Stable
* insert SnomedCopyright
* include codes from system Risk
* $SCT#766561000000109 "Adult safeguarding concern"
* $SCT#761571000000106 "At risk of financial abuse"
* $SCT#417430008 "Vulnerable adult"
* $SCT#861931000000100 "No safeguarding issues identified"
* include codes from valueset RiskFindings
