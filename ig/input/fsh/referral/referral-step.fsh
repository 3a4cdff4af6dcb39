// What has to be done next, and how long it may take.

RuleSet: Within(duration)
* ^property[0].code = #within
* ^property[0].valueString = "{duration}"

CodeSystem: ReferralStep
Id: referral-step
Title: "Referral step"
Description: "What has to be done next for an open referral, and how long that may take before the referral is overdue. Silence is an event. F39, F46."
* insert LocalCodes
* ^property[0].code = #within
* ^property[=].description = "How long the step may take, as an ISO 8601 duration, unless the service or the site says otherwise."
* ^property[=].type = #string
* #receive "Receive" "The referral is sent; the service has to look at it. Counts from when it was sent."
* #receive insert Within(P3D)
* #decide "Decide" "The service has seen it and has to accept or reject it. Counts from when it was received."
* #decide insert Within(P7D)
* #first-contact "Make first contact" "Accepted, and nobody has met or spoken with the person yet. Counts from when it was accepted."
* #first-contact insert Within(P14D)
* #keep-in-touch "Keep in touch" "Support is under way. Counts from the last contact or the last change of the task."
* #keep-in-touch insert Within(P28D)
* #resume "Resume" "On hold; somebody has to take it up again or end it. Counts from when it was put on hold, or from the last change since."
* #resume insert Within(P42D)

ValueSet: ReferralSteps
Id: referral-step
Title: "Referral steps"
Description: "What has to be done next for an open referral."
* insert Stable
* include codes from system ReferralStep

Extension: StepLimit
Id: step-limit
Title: "Step limit"
Description: "How long a step of a referral may take at this organisation or service before the referral is overdue."
* insert Stable
* insert ExtensionOn(Organization)
* ^context[+].type = #element
* ^context[=].expression = "HealthcareService"
* ^purpose = "Send one for each step for which the service has agreed another limit than the guide's. It holds for the open referrals too, from the moment at which it is stored."
* obeys step-limit-in-days
* extension contains step 1..1 and within 1..1
* extension[step]
  * ^short = "Which step"
  * value[x] 1..
  * value[x] only code
  * value[x] from ReferralSteps (required)
    * ^short = "The step as a code"
* extension[within]
  * ^short = "How long it may take"
  * value[x] 1..
  * value[x] only Duration
    * ^short = "Days, 1 to 366"

Invariant: step-limit-in-days
Description: "A step limit is from 1 to 366 days, in UCUM's d."
Severity: #error
Expression: "extension('within').value.all(code = 'd' and value >= 1 and value <= 366)"
