CodeSystem: GapReason
Id: gap-reason
Title: "Gap reason"
Description: "Why nothing suitable was found. F79."
* insert LocalCodes
* #none-exists "None exists" "There is no such service or group in reach."
* #full "Full" "There is one, and it takes nobody now or has a long waiting list."
* #too-far "Too far" "There is one, and the person cannot get there."
* #cost "Cost" "There is one, and it costs more than the person can pay."
* #not-accessible "Not accessible" "There is one, and it is not made for people with this need: steps, noise, no toilet, no carer admitted."
* #wrong-time "Wrong time" "There is one, and it is open when the person cannot come."
* #language "Language" "There is one, and nobody there speaks a language that the person speaks."
* #other "Other reason" "None of these; the text says which."

ValueSet: GapReasons
Id: gap-reason
Title: "Gap reasons"
Description: "Why nothing suitable was found."
* insert Stable
* include codes from system GapReason

ValueSet: GapStatuses
Id: gap-status
Title: "Gap statuses"
Description: "States of a gap in provision. What was entered in error is not counted."
* insert Stable
* http://hl7.org/fhir/observation-status#final "Final"
* http://hl7.org/fhir/observation-status#amended "Amended"
* http://hl7.org/fhir/observation-status#entered-in-error "Entered in Error"

CodeSystem: GapDimension
Id: gap-dimension
Title: "Gap dimension"
Description: "By what gaps in provision are counted."
* insert LocalCodes
* #area "Area" "The area where something is missing."
* #need "Need" "What was needed; a gap with several needs is counted for each."
* #why "Why" "A code of gap-reason."
* #month "Month" "The month in which nothing was found."
