Profile: ReferredPerson
Parent: Patient
Id: referred-person
Title: "Referred person"
Description: "The person who is referred: who they are, how to reach them, and their GP practice. PRSB sections 1 and 2."
* insert Stable
* insert CompliesWithUKCore(Patient)
* ^purpose = "Use it for everybody who is offered social prescribing, referred or signposted. Send the NHS number where there is one; a person without one is welcome, and the record says why. The receiver needs name, date of birth, a way to make contact and the GP practice. Leave out what support does not need."
* obeys nhs-number-or-reason and person-name-complete and gp-practice-or-reason
* extension contains NoGpPractice named noGpPractice 0..1
  * ^short = "Why there is no GP practice"
* insert IdentifierBySystem
* identifier contains nhsNumber 0..1 MS
* identifier MS
  * ^short = "NHS number, and local numbers"
* identifier[nhsNumber] obeys nhs-number-verification-system and nhs-number-verification-code
  * ^short = "NHS number, with its verification status"
  * system 1..
  * system = $NHSNumber
    * ^short = "The NHS number system"
  * value 1..
  * value obeys nhs-number-format and nhs-number-check-digit
    * ^short = "Ten digits without spaces; the last is a check digit"
* name 1.. MS
  * ^short = "First and family name; preferred name with use 'usual' or 'nickname'"
* telecom MS
  * ^short = "Telephone and e-mail; rank 1 is the one to try first"
* gender MS
  * ^short = "Administrative gender as the person states it"
* birthDate 1.. MS
  * ^short = "Date of birth"
* address MS
  * ^short = "Where the person lives, with postcode"
* contact MS
  * ^short = "Carers, family and others to contact"
* communication MS
  * ^short = "Languages; the preferred one is marked"
* generalPractitioner only Reference(CareOrganisation)
* generalPractitioner MS
  * ^short = "The GP practice where the person is registered"

Invariant: nhs-number-format
Description: "An NHS number has ten digits and nothing else."
Severity: #error
Expression: "matches('^[0-9]{10}$')"

Invariant: nhs-number-check-digit
Description: "The last digit of an NHS number fits the other nine (modulus 11)."
Severity: #error
Expression: "matches('^[0-9]{10}$') implies toChars().select(toInteger() * (10 - $index)).aggregate($this + $total, 0) mod 11 = 0"

Invariant: nhs-number-verification-system
Description: "An NHS number verification status is coded with a UK Core verification status code system."
Severity: #error
Expression: "extension.where(url.endsWith('NHSNumberVerificationStatus')).value.coding.all(system.contains('NHSNumberVerification'))"

Invariant: nhs-number-verification-code
Description: "An NHS number verification status for England is one of 01 to 08."
Severity: #error
Expression: "extension.value.coding.where(system.endsWith('NHSNumberVerificationStatusEngland')).all(code.matches('^0[1-8]$'))"

Invariant: nhs-number-or-reason
Description: "A person has an NHS number, or UK Core's extension says why it is unavailable."
Severity: #error
Expression: "identifier.exists(system.endsWith('/nhs-number')) or extension.exists(url.endsWith('NHSNumberUnavailableReason'))"

Invariant: person-name-complete
Description: "A person has at least one name with both a given and a family part."
Severity: #error
Expression: "name.exists(given.exists() and family.exists())"

Invariant: gp-practice-or-reason
Description: "A person has a GP practice, or the record says why there is none."
Severity: #error
Expression: "generalPractitioner.exists() or extension.exists(url.endsWith('/no-gp-practice'))"
